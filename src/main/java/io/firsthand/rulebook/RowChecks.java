package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What rows can have wrong among each other: masked, overlapping, repeated, missing. */
final class RowChecks {

    private static final String RULES = "Rules";
    private static final int MOST_GAPS = 5;

    private final RuleTable<?, ?> table;
    private final List<Row> rows;
    private final List<Box> boxes;
    private final List<Axis> axes;
    private final List<Finding> findings = new ArrayList<>();

    private RowChecks(RuleTable<?, ?> table, TableContent content) {
        this.table = table;
        this.rows = content.rows();
        this.boxes = Box.of(rows);
        this.axes = Axis.of(table, content.lists());
    }

    static List<Finding> check(RuleTable<?, ?> table, TableContent content) {
        RowChecks checks = new RowChecks(table, content);
        switch (table.hitPolicy()) {
            case FIRST -> {
                checks.findMasked();
                checks.findGaps();
            }
            case UNIQUE -> {
                checks.findOverlaps();
                checks.findGaps();
            }
            case COLLECT -> checks.findRepeated();
        }
        return checks.findings;
    }

    private void findMasked() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.isDefault() && i < rows.size() - 1) {
                findings.add(Finding.error(
                        RULES,
                        cell(row),
                        new Bilingual(
                                "The row " + row.id()
                                        + " has no condition and is not the last: no row below it can ever decide.",
                                "行 " + row.id() + " 没有任何条件却不在最后：其下各行永远不会生效。"),
                        new Bilingual("Move it to the end, or give it a condition.", "请移到最后，或填写条件。")));
                return;
            }
            masked(i);
        }
    }

    private void masked(int index) {
        Row row = rows.get(index);
        List<Box> earlier = boxes.subList(0, index);
        for (Box other : earlier) {
            if (other.sameSides(boxes.get(index))) {
                repeated(row, other.row());
                return;
            }
        }
        Uncovered search = Uncovered.search(axes, earlier, boxes.get(index), 1);
        if (index > 0 && search.gaps().isEmpty() && !search.gaveUp()) {
            findings.add(Finding.error(
                    RULES,
                    cell(row),
                    new Bilingual(
                            "The row " + row.id() + " can never decide: earlier rows take all of its cases.",
                            "行 " + row.id() + " 永远不会生效：前面的行已覆盖其全部情况。"),
                    new Bilingual("Move it up, narrow an earlier row, or delete it.", "请上移该行、缩小前面行的范围，或删除该行。")));
        }
    }

    private void findOverlaps() {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (boxes.get(j).sameSides(boxes.get(i))) {
                    repeated(rows.get(i), rows.get(j));
                } else if (Boolean.TRUE.equals(boxes.get(i).meets(boxes.get(j), axes))) {
                    overlap(rows.get(i), rows.get(j));
                }
            }
        }
    }

    private void overlap(Row row, Row other) {
        findings.add(Finding.error(
                RULES,
                cell(row),
                new Bilingual(
                        "The rows " + other.id() + " and " + row.id() + " can fit together, and only one may.",
                        "行 " + other.id() + " 与 " + row.id() + " 可能同时符合，而此表只允许一行符合。"),
                new Bilingual("Narrow one of them.", "请缩小其中一行的范围。")));
    }

    private void findRepeated() {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (boxes.get(j).sameSides(boxes.get(i))
                        && rows.get(j).results().equals(rows.get(i).results())) {
                    repeated(rows.get(i), rows.get(j));
                }
            }
        }
    }

    private void repeated(Row row, Row other) {
        findings.add(Finding.error(
                RULES,
                cell(row),
                new Bilingual(
                        "The row " + row.id() + " repeats the row " + other.id() + ".",
                        "行 " + row.id() + " 与行 " + other.id() + " 重复。"),
                new Bilingual("Delete one of them, or change its conditions.", "请删除其中一行，或修改条件。")));
    }

    private void findGaps() {
        if (rows.isEmpty() || rows.get(rows.size() - 1).isDefault()) {
            return;
        }
        Uncovered search = Uncovered.search(axes, boxes, null, MOST_GAPS);
        if (search.gaps().isEmpty() && !search.gaveUp()) {
            return;
        }
        String examples = search.gaps().stream().map(this::written).collect(Collectors.joining("; "));
        findings.add(Finding.warning(
                RULES,
                cell(rows.get(rows.size() - 1)),
                new Bilingual(
                        "There is no last row without conditions, and no row fits for example: " + examples + ".",
                        "最后没有无条件的默认行，例如以下情况没有任何行符合：" + examples + "。"),
                new Bilingual(
                        "Add rows for these, or a last row without conditions for \"otherwise\".",
                        "请为这些情况加行，或在最后加一条无条件的默认行。")));
    }

    private String written(Map<Axis, Object> gap) {
        String example = gap.entrySet().stream()
                .filter(entry -> !Objects.equals(entry.getKey().key(), Box.VALIDITY) || entry.getValue() != null)
                .map(entry -> entry.getKey().key() + " = " + entry.getKey().written(entry.getValue()))
                .collect(Collectors.joining(", "));
        return example.isEmpty() ? table.name() : example;
    }

    private static String cell(Row row) {
        return "A" + row.number();
    }
}
