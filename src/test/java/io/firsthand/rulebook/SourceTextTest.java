package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.text.Bilingual;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void showsEachReaderHisHalf() {
        assertThat(SourceText.of("policy: no claim / 无可主张的权利"))
                .isEqualTo(new Bilingual("policy: no claim", "政策：无可主张的权利"));
        assertThat(SourceText.of("law: CRA 2015 s 20; promise: we pay / 法律：CRA 2015 s 20；承诺：我们付"))
                .isEqualTo(new Bilingual("law: CRA 2015 s 20; promise: we pay", "法律：CRA 2015 s 20；承诺：我们付"));
    }

    @Test
    void citesStatutesAloneToCustomers() {
        assertThat(SourceText.statutes("law: CRA 2015 s 19; Limitation Act 1980 s 5 / 法律：英国法第 19 条；时效法第 5 条"))
                .contains(new Bilingual("CRA 2015 s 19; Limitation Act 1980 s 5", "英国法第 19 条；时效法第 5 条"));
        assertThat(SourceText.statutes("law: 消法 24; promise: 30 days")).contains(new Bilingual("消法 24", "消法 24"));
        assertThat(SourceText.statutes("policy: trace first; law: ACL s 259 / 先查件；法律：《澳大利亚消费者法》第 259 条"))
                .contains(new Bilingual("ACL s 259", "《澳大利亚消费者法》第 259 条"));
        assertThat(SourceText.statutes("law: what was paid without a ground goes back; policy: compare first"))
                .as("a sentence of ours")
                .isEmpty();
        assertThat(SourceText.statutes("policy: no claim / 无可主张的权利")).isEmpty();
        assertThat(SourceText.statutes("promise: 30 days on faulty goods / 有缺陷的商品 30 天"))
                .isEmpty();
        assertThat(SourceText.statutes(null)).isEmpty();
    }

    @Test
    void cutsWhereTheChineseBegins() {
        assertThat(SourceText.of("policy: S4: ¥5 / ¥10 / 授权表：5 元 / 10 元"))
                .isEqualTo(new Bilingual("policy: S4: ¥5 / ¥10", "政策：授权表：5 元 / 10 元"));
        assertThat(SourceText.of("policy: look first; 电商法 20 / 先查物流；电商法 20"))
                .as("a law by its Chinese name in the English half")
                .isEqualTo(new Bilingual("policy: look first; 电商法 20", "政策：先查物流；电商法 20"));
    }

    @Test
    void keepsTheRowThatAClockNames() {
        assertThat(SourceText.of("service-levels 3 eu-03: law: Directive 2011/83/EU art. 13 / 法律：欧盟指令第 13 条"))
                .isEqualTo(new Bilingual(
                        "service-levels 3 eu-03: law: Directive 2011/83/EU art. 13",
                        "service-levels 3 eu-03: 法律：欧盟指令第 13 条"));
        assertThat(SourceText.of("service-levels 3 eu-03"))
                .isEqualTo(new Bilingual("service-levels 3 eu-03", "service-levels 3 eu-03"));
    }

    @Test
    void leavesACitationAsItIsAndSaysOnlyItsKind() {
        assertThat(SourceText.of("law: 消法 24; promise: 30 days"))
                .isEqualTo(new Bilingual("law: 消法 24; promise: 30 days", "法律：消法 24; 承诺：30 days"));
        assertThat(SourceText.of("policy: S4: ¥5 / ¥10"))
                .as("no Chinese half")
                .isEqualTo(new Bilingual("policy: S4: ¥5 / ¥10", "政策：S4: ¥5 / ¥10"));
        assertThat(SourceText.of("law: CRA 2015 s 20"))
                .isEqualTo(new Bilingual("law: CRA 2015 s 20", "法律：CRA 2015 s 20"));
        assertThat(SourceText.of(null)).isEqualTo(new Bilingual("", ""));
    }
}
