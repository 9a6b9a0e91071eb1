package io.firsthand.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Rows of {@link ReturnRights} with any conditions, and facts of which some are unknown. */
public final class RandomRows {

    /** Rows begin and end to be valid around it. */
    public static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final Random random;

    public RandomRows(long seed) {
        this.random = new Random(seed);
    }

    public List<Row> rows(int many) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            rows.add(row("row-" + i));
        }
        return rows;
    }

    /** A day on which some rows are valid. */
    public LocalDate day() {
        return DAY.plusDays(random.nextInt(20) - 10);
    }

    public Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("vip", random.nextBoolean());
        facts.put("words", WordText.of(random.nextBoolean() ? "杯子破损了" : "My CUP came broken."));
        if (random.nextInt(4) > 0) {
            facts.put("market", List.of("DE", "FR", "CN").get(random.nextInt(3)));
        }
        if (random.nextInt(4) > 0) {
            facts.put("days", (long) random.nextInt(15));
        }
        if (random.nextInt(4) > 0) {
            facts.put("price", new BigDecimal("0.1").multiply(BigDecimal.valueOf(random.nextInt(15), 1)));
        }
        return facts;
    }

    private Row row(String id) {
        Map<String, Condition> conditions = new HashMap<>();
        if (random.nextBoolean()) {
            conditions.put("market", new Condition.Among(Set.of("DE", "FR"), random.nextBoolean()));
        }
        if (random.nextBoolean()) {
            conditions.put("days", range(0));
        }
        if (random.nextBoolean()) {
            conditions.put("price", range(2));
        }
        if (random.nextBoolean()) {
            conditions.put("vip", new Condition.Truth(random.nextBoolean()));
        }
        if (random.nextBoolean()) {
            conditions.put(
                    random.nextBoolean() ? "words" : "notWords",
                    new Condition.Words(List.of(List.of("破损"), List.of("brok*", "cup")), random.nextBoolean()));
        }
        LocalDate from = random.nextInt(4) == 0 ? DAY.plusDays(random.nextInt(10) - 5) : null;
        LocalDate to = random.nextInt(4) == 0 ? DAY.plusDays(random.nextInt(10)) : null;
        return new Row(id, conditions, Map.of(), null, from, to, null, null, true, 3);
    }

    private Condition range(int scale) {
        BigDecimal from = random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(10), scale);
        BigDecimal to = from != null && random.nextBoolean() ? null : BigDecimal.valueOf(5 + random.nextInt(10), scale);
        return new Condition.Range(from, random.nextBoolean(), to, random.nextBoolean());
    }
}
