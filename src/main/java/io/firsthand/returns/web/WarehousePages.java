package io.firsthand.returns.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the warehouse its page. */
@Configuration(proxyBeanMethods = false)
class WarehousePages {

    @Bean
    MenuItem parcelsWithoutReturn() {
        return MenuItem.forDepartment(UnannouncedPage.ADDRESS, "parcels", 30, "warehouse");
    }
}
