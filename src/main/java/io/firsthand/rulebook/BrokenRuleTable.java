package io.firsthand.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook that the product cannot run with. The message lists all findings, one a line. */
public final class BrokenRuleTable extends RuntimeException {

    private final transient List<Finding> findings;

    BrokenRuleTable(String table, List<Finding> findings) {
        super("The rule table " + table + " is broken / 规则表 " + table + " 有误:\n"
                + findings.stream().map(finding -> "  " + finding).collect(Collectors.joining("\n")));
        this.findings = findings;
    }

    public List<Finding> findings() {
        return findings;
    }
}
