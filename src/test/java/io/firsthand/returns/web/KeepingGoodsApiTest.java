package io.firsthand.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.remedy.RemedyDesk;
import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a customer takes for goods that he keeps, as the owner types it. */
@ProductTest
class KeepingGoodsApiTest extends AtTheReturnsDesk {

    @LocalServerPort
    int port;

    private Answer keeps(RemedyDesk.Opened opened, Return it, String amount) {
        return HttpDesk.at(port)
                .login(ReturnsDesk.OWNER)
                .post(
                        "/api/cases/" + opened.number() + "/returns/" + it.number() + "/keeping",
                        "{\"amount\":" + amount + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a thousand and twenty as a German writes it, or one and two hundredths: nobody guesses
                "\"1.020\" | amount-unclear",
                "\"1,020\" | kept-amount-too-high",
                "\"1e1\" | amount-unclear",
                "1e999999999 | amount-unclear",
                "\"20.001,5\" | kept-amount-too-high",
                "\"0,00\" | amount-not-positive",
                "\"0.0001\" | amount-too-fine",
                "\" \" | invalid-fields",
                "null | invalid-fields",
            })
    void takesNoSumThatCouldBeMeantInTwoWays(String amount, String code) {
        RemedyDesk.Opened opened = desk.open();
        Return it = desk.request(opened, "change-of-mind");

        assertThat(keeps(opened, it, amount).problem()).isEqualTo(code);
        assertThat(desk.given(it)).isEmpty();
    }

    @Test
    void readsASumAsThePersonWritesIt() {
        RemedyDesk.Opened opened = desk.open();
        Return it = desk.request(opened, "change-of-mind");

        Answer answer = keeps(opened, it, "\"€20,50\"");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(desk.last(it).amount()).hasToString("20.50 EUR");
    }
}
