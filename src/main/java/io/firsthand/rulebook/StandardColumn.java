package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.util.Arrays;
import java.util.List;

/** The columns that every table has beside its own. */
public enum StandardColumn {
    ROW("row", "Row id", "行编号"),
    EXPLANATION_EN("explanationEn", "Explanation (English)", "说明（英文）"),
    EXPLANATION_ZH("explanationZh", "Explanation (Chinese)", "说明（中文）"),
    VALID_FROM("validFrom", "Valid from", "生效日期"),
    VALID_TO("validTo", "Valid to (last day)", "失效日期（最后一天）"),
    SOURCE("source", "Source (law: …, policy: …, promise: …)", "依据（law: 法律、policy: 政策、promise: 承诺）"),
    CONFIDENCE(
            "confidence", "Confidence (A text of the law, B official page, C to be checked)", "可信度（A 法条，B 官方页面，C 待核实）"),
    IN_USE("inUse", "In use (blank = yes)", "启用（留空 = 是）"),
    NOTE("note", "Note", "备注");

    private final String key;
    private final Bilingual heading;

    StandardColumn(String key, String english, String chinese) {
        this.key = key;
        this.heading = new Bilingual(english, chinese);
    }

    public String key() {
        return key;
    }

    public Bilingual heading() {
        return heading;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(StandardColumn::key).toList();
    }
}
