package io.firsthand.remedy.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers finance its page. */
@Configuration(proxyBeanMethods = false)
class FinancePages {

    @Bean
    MenuItem paymentsToClear() {
        return MenuItem.forDepartment(PaymentTroublesPage.ADDRESS, "payments", 20, "finance");
    }
}
