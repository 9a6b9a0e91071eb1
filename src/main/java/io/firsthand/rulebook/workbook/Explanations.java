package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.Personal;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.StandardColumn;
import io.firsthand.rulebook.WordText;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sentence of a row; a name in braces must be a fact or result that may be shown. */
final class Explanations {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private final RuleTable<?, ?> table;
    private final Findings findings;
    private final Set<String> names = new TreeSet<>();

    Explanations(RuleTable<?, ?> table, Findings findings) {
        this.table = table;
        this.findings = findings;
        for (RecordComponent component : table.facts().getRecordComponents()) {
            if (component.getType() != WordText.class && !component.isAnnotationPresent(Personal.class)) {
                names.add(component.getName());
            }
        }
        table.results().stream().map(Column::component).forEach(names::add);
    }

    Bilingual of(RawRow row, Headings headings) {
        if (!table.explained()) {
            return null;
        }
        String english = text(row, headings, StandardColumn.EXPLANATION_EN);
        String chinese = text(row, headings, StandardColumn.EXPLANATION_ZH);
        return english == null || chinese == null ? null : new Bilingual(english, chinese);
    }

    private String text(RawRow row, Headings headings, StandardColumn column) {
        RawCell cell = headings.cell(row, column.key());
        try {
            if (cell == null) {
                throw new BadCell(
                        new Bilingual("The explanation is missing.", "缺少说明。"),
                        new Bilingual(
                                "Write one sentence for the agent, in English and in Chinese.", "请用中英文各写一句给客服看的说明。"));
            }
            CellGrammar.refuseOdd(cell, Kind.text());
            String text = CellGrammar.text(cell, Kind.text());
            checkNames(text);
            return text;
        } catch (BadCell bad) {
            if (headings.has(column.key())) {
                findings.error(SheetName.RULES, headings.address(row, column.key()), bad);
            }
            return null;
        }
    }

    private void checkNames(String text) throws BadCell {
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!names.contains(name)) {
                String advice = Nearest.to(name, names).orElse(String.join(", ", names));
                throw new BadCell(
                        new Bilingual(
                                "{" + Messages.shown(name) + "} is no fact or result that may be shown.",
                                "{" + Messages.shown(name) + "} 不是可显示的事实或结果。"),
                        new Bilingual("Did you mean " + advice + "?", "是否想写 " + advice + "？"));
            }
        }
    }
}
