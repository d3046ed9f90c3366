/**
 * Loaded into every measured process (`node --import`): tells the benchmark, when asked, how much CPU time the
 * process has used, all its threads together.
 */
process.on('message', () => process.send?.(process.cpuUsage()));
// The channel alone must not keep the process alive.
process.channel?.unref();
