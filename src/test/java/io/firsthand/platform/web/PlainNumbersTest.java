package io.firsthand.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumbersTest {

    record Sum(BigDecimal amount) {}

    private final ObjectMapper json =
            new ObjectMapper().registerModule(new SimpleModule().addDeserializer(BigDecimal.class, new PlainNumbers()));

    private BigDecimal read(String number) throws Exception {
        return json.readValue("{\"amount\":" + number + "}", Sum.class).amount();
    }

    @Test
    void readsWhatAShopWrites() throws Exception {
        assertThat(read("79.90")).isEqualTo("79.90");
        assertThat(read("\"0.000001\"")).isEqualTo("0.000001");
        assertThat(read("-1e3")).isEqualByComparingTo("-1000");
        assertThat(read("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e2147483647",
                "1234567891e2147483640",
                "\"1e400000\"",
                "10000000000000000000000000000000000000000000000000",
                "0e-2147483647",
            })
    void refusesWhatWouldBecomeAGigabyteOfDigits(String number) {
        assertThatThrownBy(() -> read(number)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void holdsForFactsThatWereReadAsATreeFirst() throws Exception {
        var tree = json.readTree("{\"amount\":1e300}");
        assertThatThrownBy(() -> json.treeToValue(tree, Sum.class)).isInstanceOf(MismatchedInputException.class);
    }
}
