-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "merchant_id" TEXT NOT NULL,
    "name" TEXT,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_accounts" (
    "id" UUID NOT NULL,
    "merchant_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "app_id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "gateway" TEXT NOT NULL,
    "out_trade_no_prefix" TEXT NOT NULL DEFAULT '',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "secrets" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_notifications" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "notify_id" TEXT,
    "app_id" TEXT,
    "out_trade_no" TEXT,
    "order_id" UUID,
    "raw" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "detail" TEXT,
    "received_count" INTEGER NOT NULL DEFAULT 1,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "last_received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "findings" (
    "id" UUID NOT NULL,
    "merchant_id" TEXT NOT NULL,
    "order_id" UUID,
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "action" TEXT,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merchants" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "notify_url" TEXT,
    "webhook_secret" TEXT,
    "previous_webhook_secret" TEXT,
    "late_payment" TEXT,
    "default_channel" TEXT NOT NULL DEFAULT 'alipay',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merchants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_items" (
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "price_fen" BIGINT NOT NULL,

    CONSTRAINT "order_items_pkey" PRIMARY KEY ("order_id","position")
);

-- CreateTable
CREATE TABLE "order_transitions" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "evidence" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_transitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "merchant_id" TEXT NOT NULL,
    "order_no" TEXT NOT NULL,
    "transaction_id" TEXT NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "out_trade_no" TEXT NOT NULL,
    "channel_trade_no" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "method" TEXT,
    "amount_fen" BIGINT NOT NULL,
    "refunded_fen" BIGINT NOT NULL DEFAULT 0,
    "reserved_fen" BIGINT NOT NULL DEFAULT 0,
    "goods_name" TEXT NOT NULL,
    "description" TEXT,
    "attach" TEXT,
    "notify_url" TEXT,
    "return_url" TEXT,
    "quit_url" TEXT,
    "store_id" TEXT,
    "operator_id" TEXT,
    "terminal_id" TEXT,
    "buyer_ip" TEXT,
    "goods_detail" JSONB,
    "buyer_logon_id" TEXT,
    "buyer_user_id" TEXT,
    "supplement_to_id" UUID,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expire_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "close_requested_at" TIMESTAMPTZ(3),
    "cancel_requested_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "next_check_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_attempts" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "auth_code_hash" TEXT,
    "qr_code" TEXT,
    "qr_code_expire_at" TIMESTAMPTZ(3),
    "channel_reference" TEXT,
    "channel_code" TEXT,
    "channel_sub_code" TEXT,
    "channel_message" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund_transitions" (
    "id" UUID NOT NULL,
    "refund_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "evidence" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_transitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" UUID NOT NULL,
    "merchant_id" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "refund_no" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "reason" TEXT,
    "operator_id" TEXT,
    "store_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "fund_change" TEXT,
    "buyer_logon_id" TEXT,
    "buyer_user_id" TEXT,
    "detail_items" JSONB,
    "channel_code" TEXT,
    "channel_sub_code" TEXT,
    "channel_message" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "refunded_at" TIMESTAMPTZ(3),
    "next_check_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "id" TEXT NOT NULL,
    "merchant_id" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "refund_id" UUID,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "url" TEXT,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "api_keys_merchant_id_idx" ON "api_keys"("merchant_id");

-- CreateIndex
CREATE INDEX "channel_accounts_channel_app_id_idx" ON "channel_accounts"("channel", "app_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_accounts_merchant_id_channel_app_id_key" ON "channel_accounts"("merchant_id", "channel", "app_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_notifications_channel_content_hash_key" ON "channel_notifications"("channel", "content_hash");

-- CreateIndex
CREATE INDEX "channel_notifications_order_id_idx" ON "channel_notifications"("order_id");

-- CreateIndex
CREATE INDEX "channel_notifications_verdict_id_idx" ON "channel_notifications"("verdict", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "findings_kind_fingerprint_key" ON "findings"("kind", "fingerprint");

-- CreateIndex
CREATE INDEX "findings_order_id_idx" ON "findings"("order_id");

-- CreateIndex
CREATE INDEX "findings_state_id_idx" ON "findings"("state", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "order_transitions_order_id_version_key" ON "order_transitions"("order_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "orders_channel_seller_id_out_trade_no_key" ON "orders"("channel", "seller_id", "out_trade_no");

-- CreateIndex
CREATE INDEX "orders_channel_trade_no_idx" ON "orders"("channel_trade_no") WHERE (channel_trade_no IS NOT NULL);

-- CreateIndex
CREATE INDEX "orders_merchant_id_id_idx" ON "orders"("merchant_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "orders_merchant_id_order_no_key" ON "orders"("merchant_id", "order_no");

-- CreateIndex
CREATE INDEX "orders_merchant_id_status_id_idx" ON "orders"("merchant_id", "status", "id" DESC) WHERE (status <> ALL (ARRAY['SUCCESS'::text, 'CLOSED'::text]));

-- CreateIndex
CREATE INDEX "orders_next_check_at_idx" ON "orders"("next_check_at") WHERE (next_check_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "orders_supplement_to_id_idx" ON "orders"("supplement_to_id") WHERE (supplement_to_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "orders_transaction_id_key" ON "orders"("transaction_id");

-- CreateIndex
CREATE INDEX "payment_attempts_order_id_idx" ON "payment_attempts"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_transitions_refund_id_version_key" ON "refund_transitions"("refund_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_merchant_id_refund_no_key" ON "refunds"("merchant_id", "refund_no");

-- CreateIndex
CREATE INDEX "refunds_next_check_at_idx" ON "refunds"("next_check_at") WHERE (next_check_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "refunds_order_id_idx" ON "refunds"("order_id");

-- CreateIndex
CREATE INDEX "webhook_events_merchant_id_created_at_id_idx" ON "webhook_events"("merchant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_events_order_id_idx" ON "webhook_events"("order_id");

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_accounts" ADD CONSTRAINT "channel_accounts_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_transitions" ADD CONSTRAINT "order_transitions_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_channel_account_id_fkey" FOREIGN KEY ("channel_account_id") REFERENCES "channel_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_supplement_to_id_fkey" FOREIGN KEY ("supplement_to_id") REFERENCES "orders"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_transitions" ADD CONSTRAINT "refund_transitions_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refunds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the model language cannot say. A refund at the channel is a fact whatever its sum, so refunded_fen has
-- no upper bound; what we reserve for our own requests is bounded under the row's lock.
ALTER TABLE "orders" ADD CONSTRAINT "orders_amount_range" CHECK ("amount_fen" BETWEEN 1 AND 10000000000);
ALTER TABLE "orders" ADD CONSTRAINT "orders_reserved_not_negative" CHECK ("reserved_fen" >= 0);
ALTER TABLE "orders" ADD CONSTRAINT "orders_refunded_not_negative" CHECK ("refunded_fen" >= 0);
ALTER TABLE "orders" ADD CONSTRAINT "orders_status_known" CHECK ("status" IN ('CREATED', 'PENDING', 'USERPAYING', 'UNKNOWN', 'SUCCESS', 'FAILED', 'CLOSED'));
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_amount_positive" CHECK ("amount_fen" > 0);
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_status_known" CHECK ("status" IN ('PROCESSING', 'SUCCESS', 'FAILED'));
