package io.firsthand.deadlines;

import io.firsthand.rulebook.ClosedList;

/** Codes of business calendars, as the tables of several modules name them. */
public final class CalendarLists {

    /** The markets whose business days we keep. */
    public static final ClosedList OF_MARKETS = ClosedList.open("market-calendars")
            .and("cn", "China", "中国")
            .and("de", "Germany", "德国")
            .and("fr", "France", "法国")
            .and("es", "Spain", "西班牙")
            .and("uk", "United Kingdom", "英国")
            .and("us", "United States", "美国")
            .and("jp", "Japan", "日本")
            .and("au", "Australia", "澳大利亚");

    private CalendarLists() {}
}
