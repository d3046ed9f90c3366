-- DropIndex
DROP INDEX "webhook_events_merchant_id_created_at_id_idx";

-- AlterTable
ALTER TABLE "merchants" ADD COLUMN     "previous_secret_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "webhook_events" ADD COLUMN     "delivered_at" TIMESTAMPTZ(3),
ADD COLUMN     "leased_until" TIMESTAMPTZ(3),
ADD COLUMN     "next_check_at" TIMESTAMPTZ(3),
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'pending',
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "order_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "webhook_delivery_attempts" (
    "id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "http_status" INTEGER,
    "latency_ms" INTEGER NOT NULL,
    "body" TEXT,
    "error" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_delivery_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "merchant_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "open_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("merchant_id","url")
);

-- CreateTable
CREATE TABLE "worker_processes" (
    "id" UUID NOT NULL,
    "worker_ids" TEXT[],
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_processes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "webhook_delivery_attempts_event_id_idx" ON "webhook_delivery_attempts"("event_id");

-- CreateIndex
CREATE INDEX "webhook_events_merchant_id_id_idx" ON "webhook_events"("merchant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_events_next_check_at_idx" ON "webhook_events"("next_check_at") WHERE (next_check_at IS NOT NULL);

-- AddForeignKey
ALTER TABLE "webhook_delivery_attempts" ADD CONSTRAINT "webhook_delivery_attempts_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "webhook_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
