package io.firsthand.orders.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the exchange rates to those who may read them. */
@Configuration(proxyBeanMethods = false)
class RateMenu {

    @Bean
    MenuItem exchangeRatesPage() {
        return MenuItem.forRoles(RatePages.ADDRESS, "exchange-rates", 32, "analyst", "lead", "auditor");
    }
}
