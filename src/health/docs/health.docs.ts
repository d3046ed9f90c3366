import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { publicOperation } from '../../common/openapi/operation.js';

const ALIVE = {
  type: 'object',
  required: ['status'],
  properties: { status: { type: 'string', enum: ['ok'] } },
};

export const DescribeLive: MethodDecorator = applyDecorators(
  publicOperation({
    id: 'getLiveness',
    summary: { zh: '进程存活', en: 'The process is alive' },
    about: {
      zh: '不依赖数据库，供容器平台判断是否重启进程。',
      en: 'Asks nothing of anybody; for a platform that restarts what does not answer.',
    },
  }),
  ApiResponse({
    status: 200,
    description: '存活 · Alive',
    content: { 'application/json': { schema: ALIVE, example: { status: 'ok' } } },
  }),
);

const UP_ALONE = { database: { status: 'up' }, migrations: { status: 'up' } };
const UP = { database: { status: 'up' }, jobs: { status: 'up' }, migrations: { status: 'up' } };
const DOWN = { jobs: { status: 'down', message: 'the job runner of this process is not running' } };

export const DescribeReady: MethodDecorator = applyDecorators(
  publicOperation({
    id: 'getReadiness',
    summary: { zh: '可以接收请求', en: 'Ready to serve' },
    about: {
      zh: '`database`：数据库可用；`jobs`：任务表存在，且本进程应运行任务时（`RUN_WORKER`）正在运行；`migrations`：迁移已全部应用。都满足时为 200；否则 503，负载均衡应暂停转发。',
      en: '`database`: it answers; `jobs`: their tables are there and, where this process is to run jobs (`RUN_WORKER`), it does; `migrations`: all are applied. 200 when all of it holds; else 503, and a load balancer should send nothing.',
    },
  }),
  ApiResponse({
    status: 200,
    description: '就绪 · Ready',
    content: {
      'application/json': {
        schema: readiness(['ok']),
        example: { status: 'ok', info: UP, error: {}, details: UP },
      },
    },
  }),
  ApiResponse({
    status: 503,
    description: '未就绪或正在停止 · Not ready, or stopping',
    content: {
      'application/json': {
        schema: readiness(['error', 'shutting_down']),
        example: { status: 'error', info: UP_ALONE, error: DOWN, details: { ...UP_ALONE, ...DOWN } },
      },
    },
  }),
);

/** The form of terminus' answers. */
function readiness(statuses: string[]) {
  const checks = (description: string) => ({
    type: 'object',
    description,
    additionalProperties: {
      type: 'object',
      required: ['status'],
      properties: {
        status: { type: 'string', enum: ['up', 'down'] },
        message: { type: 'string', description: '原因 · What is wrong' },
      },
      additionalProperties: true,
    },
  });
  return {
    type: 'object',
    required: ['status', 'info', 'error', 'details'],
    properties: {
      status: { type: 'string', enum: statuses },
      info: checks('正常的检查 · Checks that passed'),
      error: checks('失败的检查 · Checks that failed'),
      details: checks('全部检查 · All checks'),
    },
  };
}
