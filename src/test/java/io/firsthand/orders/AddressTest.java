package io.firsthand.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "mail, '  Ann@Example.COM ', ann@example.com",
        "mail, ＡＮＮ@example.com, ann@example.com",
        "phone, +49 (0)151 / 2345-678, 491512345678",
        "phone, 0086 138 0000 0001, 8613800000001",
        "phone, ８６１３８, 86138",
        "account, ' Buyer_7 ', Buyer_7",
        "messenger, oABc-12, oABc-12",
    })
    void hasOneFormForEveryWayOfWritingIt(String kind, String written, String kept) {
        assertThat(Address.normalised(kind, written)).isEqualTo(kept);
    }

    @Test
    void isEmptyWhereNothingUsableIsGiven() {
        assertThat(Address.normalised(Address.PHONE, "no number")).isEmpty();
        assertThat(Address.normalised(Address.MAIL, null)).isEmpty();
        assertThat(Address.normalised(null, "ann@example.com")).isEmpty();
    }
}
