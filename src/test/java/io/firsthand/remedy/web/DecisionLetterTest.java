package io.firsthand.remedy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided, on paper and in the customer's language. */
@ProductTest
class DecisionLetterTest extends AtTheRemedyDesk {

    private static final String HOSTILE = "Meine Tasse ist kaputt <script>alert(1)</script>";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private RemedyDesk.Opened opened;
    private HttpDesk mei;
    private String path;

    @BeforeEach
    void open() {
        opened = desk.open();
        mei = HttpDesk.at(port).login("mei.lin");
        path = "/api/cases/" + opened.number() + "/decisions/letter";
        jdbc.sql("""
                        insert into messages (case_id, direction, channel, address, text, text_hash, language, at)
                        values (?, 'IN', 'mail', 'x@mail.example', ?, 'x', 'de', ?)""")
                .params(opened.id(), HOSTILE, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update customers set name = 'Erika <b>Muster</b>' where id = ?")
                .param(opened.customerId())
                .update();
    }

    @Test
    void tellsTheCustomerInHisLanguageWhatWasDecidedAndNothingElse() {
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("20.00"));
        mei.post("/api/cases/" + opened.number() + "/notes", "{\"text\":\"only for the desk\"}");

        Answer letter = mei.get(path);

        assertThat(letter.status()).as(letter.toString()).isEqualTo(200);
        assertThat(letter.header("content-type")).startsWith("text/html");
        assertThat(letter.header("cache-control")).contains("no-store");
        assertThat(letter.body())
                .contains("lang=\"de\"")
                .contains("Unsere Entscheidung")
                .contains("Sie erhalten eine Zahlung aus Kulanz")
                .contains("20,00")
                .contains(remedy.number())
                .contains(opened.order())
                .contains("18. November 2026")
                .contains("Erika &lt;b&gt;Muster&lt;/b&gt;")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("Ihre gesetzlichen Rechte")
                .doesNotContain("<script>alert")
                .doesNotContain("only for the desk")
                .doesNotContain("agreed with the customer")
                .doesNotContain("looks right");
    }

    @Test
    void saysThatTheDeliveryGoesBackTooWhereTheSumHoldsIt() {
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("100.00"));
        jdbc.sql("update orders set shipping_total = 4.86 where id = ?")
                .param(opened.orderId())
                .update();
        jdbc.sql("""
                        update remedies set order_line_id = ?, quantity = null, rule_covers = true, entitled = 104.86,
                            amount = 104.86 where number = ?""").params(opened.lineId(), remedy.number()).update();

        assertThat(mei.get(path).body()).contains("2 × 50,00", ">Versand<", ">4,86", "104,86");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Our decision",
        "zh, 处理结果通知",
        "de, Unsere Entscheidung",
        "fr, Notre décision",
        "es, Nuestra decisión",
        "ja, 対応結果のお知らせ"
    })
    void isWrittenInEachLanguageOfCustomers(String language, String title) {
        desk.approved(opened, RemedyDesk.denial());

        Answer letter = mei.get(path + "?language=" + language);

        assertThat(letter.status()).as(letter.toString()).isEqualTo(200);
        assertThat(letter.body())
                .contains(title)
                .contains("lang=\"" + language + "\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 依据：《电子商务法》第 20 条；欧盟《消费者权利指令》2011/83/EU 第 20 条<, PRC E-Commerce",
        "en, Source: PRC E-Commerce Law art. 20; Directive 2011/83/EU art. 20<, 电子商务法",
        "de, Quelle: PRC E-Commerce Law Art. 20; Richtlinie 2011/83/EU Art. 20<, 电子商务法",
        "fr, 'Source : PRC E-Commerce Law, art. 20; directive 2011/83/UE, art. 20<', 电子商务法",
        "es, 'Fuente: PRC E-Commerce Law, art. 20; Directiva 2011/83/UE, art. 20<', 电子商务法",
        "ja, 根拠：PRC E-Commerce Law 第20条; EU指令 2011/83/EU 第20条<, 电子商务法"
    })
    void citesTheSourceInALanguageThatTheCustomerReads(String language, String cited, String other) {
        Remedy denial = desk.approved(opened, RemedyDesk.denial());
        jdbc.sql("update remedies set entitlement_source = ? where id = ?")
                .params(
                        "law: PRC E-Commerce Law art. 20; Directive 2011/83/EU art. 20; policy: trace first"
                                + " / 法律：《电子商务法》第 20 条；欧盟《消费者权利指令》2011/83/EU 第 20 条；政策：先查件",
                        denial.id())
                .update();

        assertThat(mei.get(path + "?language=" + language).body())
                .contains(cited)
                .doesNotContain(other, "law:", "法律：", "trace first", "先查件");
    }

    @Test
    void citesNothingWhereNoStatuteGivesIt() {
        Remedy denial = desk.approved(opened, RemedyDesk.denial());
        jdbc.sql("update remedies set entitlement_source = ? where id = ?")
                .params("policy: no claim / 无可主张的权利", denial.id())
                .update();

        assertThat(mei.get(path + "?language=de").body()).doesNotContain("Quelle", "no claim", "policy");
    }

    @Test
    void refusesWhatIsNotDecidedNotProvedOrNotWritten() {
        assertThat(mei.get(path).problem()).isEqualTo("nothing-decided");
        desk.propose(opened, RemedyDesk.refund("60.00"));
        assertThat(mei.get(path).problem()).as("only proposed").isIn("nothing-decided");
        desk.approved(opened, RemedyDesk.goodwill("1.00"));
        assertThat(mei.get(path).status()).isEqualTo(200);

        assertThat(mei.get(path + "?language=xx").problem()).isEqualTo("letter-language-unknown");
        assertThat(mei.get("/api/cases/C0/decisions/letter").problem()).isEqualTo("case-not-found");
        assertThat(HttpDesk.at(port).get(path).status()).isEqualTo(401);
        assertThat(HttpDesk.at(port).login("ana.silva").get(path).status()).isEqualTo(403);
        jdbc.sql("update case_files set order_verified = false where id = ?")
                .param(opened.id())
                .update();
        assertThat(mei.get(path).problem()).isEqualTo("letter-needs-verified-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "de", "fr", "es", "ja"})
    void saysTheSameInAllLanguages(String language) throws IOException {
        assertThat(words(language).stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                DecisionLetterTest.class.getResourceAsStream("/customer/letter_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
