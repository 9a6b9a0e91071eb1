package io.firsthand.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which the rules are read and tried. */
@ProductTest
class RuleTablePagesTest {

    @LocalServerPort
    int port;

    private HttpDesk analyst;

    @BeforeEach
    void signIn() {
        analyst = HttpDesk.at(port).login("ana.silva");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "priority",
                "owner-routing",
                "refund-eligibility",
                "compensation-limits",
                "contact-reason",
                "joining"
            })
    void showsEachTableInBothLanguages(String table) {
        String rows = analyst.get("/rule-tables/" + table).body();
        assertThat(rows).contains("Change this table", "class=\"row-id\"").doesNotContain("??");
        HttpDesk chinese = HttpDesk.at(port).login("ana.silva").in(Locale.CHINESE);
        assertThat(chinese.get("/rule-tables/" + table).body())
                .contains("修改此规则表", "lang=\"zh-CN\"")
                .doesNotContain("??");
        assertThat(chinese.get("/rule-tables/" + table + "/versions").body())
                .contains("版本 1", "首次启动时随系统提供。")
                .doesNotContain("first start")
                .doesNotContain("??");
        assertThat(chinese.get("/rule-tables/" + table + "/try").body())
                .contains("查看结果")
                .doesNotContain("??");
    }

    @Test
    void showsATableOfManyColumnsAsWhatItsRowsAskAndSay() {
        String rows = analyst.get("/rule-tables/refund-eligibility").body();
        String row = rows.substring(rows.indexOf(">eu-01<"), rows.indexOf("</tr>", rows.indexOf(">eu-01<")));

        assertThat(row).contains("Law of", ">EU<", "Day since delivery", "Directive 2011/83/EU");
        assertThat(row).as("what it does not ask").doesNotContain("Day since repair", "Dispute open");
        assertThat(analyst.get("/rule-tables/joining").body()).doesNotContain("class=\"sparse\"");
    }

    @Test
    void listsTheTablesWithTheirLiveVersion() {
        assertThat(analyst.get("/rule-tables").body())
                .contains("href=\"/rule-tables/refund-eligibility\"", "Live since")
                .doesNotContain("??");
        assertThat(analyst.get("/rule-tables/no-such").status()).isEqualTo(404);
        assertThat(analyst.get("/rule-tables/priority/versions/999").status()).isEqualTo(404);
    }

    @Test
    void triesFactsWithoutACase() {
        Answer form = analyst.get("/rule-tables/refund-eligibility/try");
        assertThat(form.body())
                .contains("name=\"fact.reason\"", "(not-received)", "value=\"damaged\"")
                .as("fifty facts are folded by what they are about, what must be known is not")
                .containsPattern("<details class=\"group\" open=\"open\">\\s*<summary>The claim and its market<")
                .containsPattern("<details class=\"group\" open=\"open\">\\s*<summary>Evidence and disputes<")
                .containsPattern("<details class=\"group\">\\s*<summary>Fault and cure<")
                .doesNotContain("??");
        String token = HttpDesk.formToken(form);
        String path = "/rule-tables/refund-eligibility/try/answer";

        String answer = analyst.form(path, "fact.disputed=false&fact.reason=damaged&" + token)
                .body();
        assertThat(answer).contains("What would have to be asked").doesNotContain("??");
        assertThat(analyst.form(path, "fact.reason=damaged&" + token).body()).contains("The fact disputed is needed");
        assertThat(analyst.form(path, "fact.disputed=false&fact.reason=%3Cb%3E&" + token)
                        .body())
                .contains("must be one of")
                .doesNotContain("<b>");
        assertThat(analyst.form(path, "fact.disputed=false&fact.day=many&" + token)
                        .body())
                .contains("is not what this table expects");
        assertThat(analyst.form(path, "fact.disputed=false&eventDate=soon&" + token)
                        .body())
                .contains("is a date such as");
        HttpDesk lead = HttpDesk.at(port).login("tom.baker").in(Locale.CHINESE);
        assertThat(lead.form(
                                "/rule-tables/owner-routing/try/answer",
                                "fact.channel=chat&fact.language=en&fact.reason=unclear&fact.priority=P2&fact.vip=true&"
                                        + HttpDesk.formToken(lead.get("/rule-tables/owner-routing/try")))
                        .body())
                .contains("行编号")
                .doesNotContain("??", "class=\"error\"");
    }
}
