package io.firsthand.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class CustomersTest {

    @Autowired
    Customers customers;

    @Test
    void recognisesACustomerByEachOfHisAddresses() {
        Customer byMail =
                customers.byAddress("mail", " WANG.Xiaoming@mail.example").orElseThrow();

        assertThat(byMail.name()).isEqualTo("王小明");
        assertThat(byMail.language()).isEqualTo("zh");
        assertThat(customers.byAddress("phone", "+86 138 0000 0001")).contains(byMail);
        assertThat(customers.byAddress("messenger", "wx_xiaoming88")).contains(byMail);
        assertThat(customers.find(byMail.id())).contains(byMail);
    }

    @Test
    void knowsNobodyByAnEmptyOrForeignAddress() {
        assertThat(customers.byAddress("mail", "")).isEmpty();
        assertThat(customers.byAddress("mail", "nobody@mail.example")).isEmpty();
        assertThat(customers.byAddress("pigeon", "anything")).isEmpty();
        assertThat(customers.find(-1)).isEmpty();
    }
}
