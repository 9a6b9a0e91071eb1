package io.firsthand.returns;

/** How the goods came back. */
public enum GoodsCondition {
    /** as agreed: tried at most as in a shop */
    AS_AGREED,
    /** the packing or seal is open */
    OPENED,
    /** used beyond trying */
    USED,
    DAMAGED,
    /** parts or items are missing */
    PART_ONLY,
    WRONG_GOODS,
    EMPTY_BOX;

    /** Whether it is not what was to come back, so that somebody must find out first. */
    public boolean isUnclear() {
        return this == PART_ONLY || this == WRONG_GOODS || this == EMPTY_BOX;
    }

    /** Whether it is all that was to come, in whatever state: what is due for it can be worked out. */
    public boolean isClear() {
        return !isUnclear();
    }

    /** Whether the law or our rules may give less for it. */
    public boolean mayCost() {
        return this == OPENED || this == USED || this == DAMAGED;
    }

    /** Whether it is claimed against the customer whatever the rules take off, so that a photo must prove it. */
    public boolean needsPhoto() {
        return this != AS_AGREED && this != OPENED;
    }
}
