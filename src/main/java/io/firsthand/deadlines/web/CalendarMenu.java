package io.firsthand.deadlines.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the calendars to those who may read them. */
@Configuration(proxyBeanMethods = false)
class CalendarMenu {

    @Bean
    MenuItem businessCalendars() {
        return MenuItem.forRoles(CalendarPages.ADDRESS, "calendars", 31, "analyst", "lead", "auditor");
    }
}
