package io.firsthand.entitlement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Markets under one law as far as our tables go. */
public enum Region {
    CN,
    EU,
    UK,
    US,
    JP,
    AU,
    OTHER;

    private static final Set<String> MEMBER_STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** @param market ISO 3166 alpha-2 code */
    public static Region of(String market) {
        return switch (market) {
            case "CN" -> CN;
            case "GB" -> UK;
            case "US" -> US;
            case "JP" -> JP;
            case "AU" -> AU;
            default -> MEMBER_STATES.contains(market) ? EU : OTHER;
        };
    }

    /**
     * Which day of a period that runs from delivery the claim falls on. Day 1 is the day after the delivery (China: 七日无理由退货暂行办法
     * art. 10; EU: Regulation 1182/71 art. 3(1); UK: regulation 30, "after the day"), in Japan the delivery day itself
     * (特定商取引法 art. 15-3: counted from that day). A period that would end on a Saturday or Sunday ends in the EU on the
     * Monday (Regulation 1182/71 art. 3(4)): a claim on that Monday still counts as on the Saturday. Public holidays are not
     * known here.
     *
     * @param delivered date of the delivery in the customer's time zone
     * @param claimed date of the claim in the customer's time zone
     * @return 0 or less if the claim came before the period
     */
    public int day(LocalDate delivered, LocalDate claimed) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(delivered, claimed));
        return switch (this) {
            case JP -> days + 1;
            case EU -> days - daysWon(days, claimed.getDayOfWeek());
            default -> days;
        };
    }

    private static int daysWon(int days, DayOfWeek claimed) {
        int won = claimed == DayOfWeek.SUNDAY ? 1 : claimed == DayOfWeek.MONDAY ? 2 : 0;
        return Math.max(0, Math.min(won, days - 1));
    }
}
