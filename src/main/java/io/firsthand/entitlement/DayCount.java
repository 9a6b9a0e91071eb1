package io.firsthand.entitlement;

/** How the law of a market counts the days of a period. */
public record DayCount(FirstDay firstDay, LastDay lastDay) {

    /** Where day 1 lies. */
    public enum FirstDay {
        /** on the day after the event */
        DAY_AFTER,
        /** on the day of the event itself */
        SAME_DAY
    }

    /** What becomes of a period whose last day is no working day. */
    public enum LastDay {
        /** it ends on that day all the same */
        AS_IT_FALLS,
        /** it ends on the next working day */
        NEXT_WORKING_DAY
    }
}
