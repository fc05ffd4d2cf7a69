-- The first run: a retailer's network, offers with their products, grants, redemptions and the record.

CREATE TABLE retailer (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    multiply_times INTEGER NOT NULL,
    multiply_up_to_minor INTEGER NOT NULL,
    reduce_over_value INTEGER NOT NULL
) STRICT;

CREATE TABLE store (
    retailer_id TEXT NOT NULL REFERENCES retailer,
    number TEXT NOT NULL,
    PRIMARY KEY (retailer_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
    retailer_id TEXT NOT NULL REFERENCES retailer,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    department TEXT NOT NULL,
    category TEXT NOT NULL,
    price_minor INTEGER,
    PRIMARY KEY (retailer_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer (
    id TEXT PRIMARY KEY,
    retailer_id TEXT NOT NULL REFERENCES retailer,
    reference TEXT NOT NULL,
    identity TEXT NOT NULL,
    code TEXT NOT NULL,
    UNIQUE (retailer_id, reference)
) STRICT;
CREATE INDEX offer_by_identity ON offer (retailer_id, identity);

CREATE TABLE offer_product (
    offer_id TEXT NOT NULL REFERENCES offer,
    scope TEXT NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (offer_id, scope, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign (
    id TEXT PRIMARY KEY,
    retailer_id TEXT NOT NULL REFERENCES retailer,
    reference TEXT NOT NULL,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    UNIQUE (retailer_id, reference)
) STRICT;

CREATE TABLE campaign_offer (
    campaign_id TEXT NOT NULL REFERENCES campaign,
    offer_id TEXT NOT NULL REFERENCES offer,
    PRIMARY KEY (campaign_id, offer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_offer_by_offer ON campaign_offer (offer_id);

-- A hot counter: one row a campaign, touched once a batch.
CREATE TABLE campaign_total (
    campaign_id TEXT PRIMARY KEY REFERENCES campaign,
    granted_households INTEGER NOT NULL DEFAULT 0 CHECK (granted_households >= 0),
    granted_copies INTEGER NOT NULL DEFAULT 0 CHECK (granted_copies >= 0),
    reserved_coupons INTEGER NOT NULL DEFAULT 0 CHECK (reserved_coupons >= 0),
    redeemed_coupons INTEGER NOT NULL DEFAULT 0 CHECK (redeemed_coupons >= 0),
    redeemed_minor INTEGER NOT NULL DEFAULT 0 CHECK (redeemed_minor >= 0),
    added_minor INTEGER NOT NULL DEFAULT 0 CHECK (added_minor >= 0)
) STRICT, WITHOUT ROWID;

-- The outside number lives here alone; everything else names the household by its opaque id.
CREATE TABLE household (
    id TEXT PRIMARY KEY,
    retailer_id TEXT NOT NULL REFERENCES retailer,
    number TEXT NOT NULL,
    UNIQUE (retailer_id, number)
) STRICT;

CREATE TABLE coupon_grant (
    id TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES campaign,
    household_id TEXT NOT NULL REFERENCES household,
    copies INTEGER NOT NULL CHECK (copies >= 1),
    UNIQUE (campaign_id, household_id)
) STRICT;
CREATE INDEX coupon_grant_by_household ON coupon_grant (household_id);

-- One coupon; the row appears when the coupon is first touched.
CREATE TABLE coupon (
    grant_id TEXT NOT NULL REFERENCES coupon_grant,
    offer_id TEXT NOT NULL REFERENCES offer,
    copy INTEGER NOT NULL CHECK (copy >= 1),
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('available', 'reserved', 'redeemed')),
    redemption_id TEXT,
    PRIMARY KEY (grant_id, offer_id, copy),
    CHECK ((state = 'available') = (redemption_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE redemption (
    id TEXT PRIMARY KEY,
    transaction_key TEXT NOT NULL UNIQUE,
    retailer_id TEXT NOT NULL REFERENCES retailer,
    store TEXT NOT NULL,
    business_day TEXT NOT NULL,
    household_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('Reserved', 'Committed', 'Released', 'Expired')),
    expires_at TEXT NOT NULL,
    basket_hash TEXT NOT NULL,
    result TEXT NOT NULL,
    reserved_at TEXT NOT NULL,
    committed_at TEXT,
    late INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX redemption_waiting ON redemption (expires_at) WHERE state = 'Reserved';
CREATE INDEX redemption_by_day ON redemption (business_day) WHERE state = 'Committed';

-- What each coupon took off: frozen at reserve.
CREATE TABLE redemption_coupon (
    redemption_id TEXT NOT NULL REFERENCES redemption,
    coupon_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL REFERENCES campaign,
    offer_id TEXT NOT NULL REFERENCES offer,
    face_minor INTEGER NOT NULL CHECK (face_minor > 0),
    added_minor INTEGER NOT NULL CHECK (added_minor >= 0),
    PRIMARY KEY (redemption_id, coupon_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX redemption_coupon_by_campaign ON redemption_coupon (campaign_id);

CREATE TABLE idempotency_key (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    redemption_id TEXT NOT NULL REFERENCES redemption,
    used_at TEXT NOT NULL,
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_key (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    secret_hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('operator', 'till')),
    retailer_id TEXT REFERENCES retailer,
    store TEXT,
    created_at TEXT NOT NULL,
    CHECK ((role = 'till') = (retailer_id IS NOT NULL))
) STRICT;

CREATE TABLE activity_stream (
    stream TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_entry (
    stream TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    body TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (stream, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_checkpoint (
    number INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
