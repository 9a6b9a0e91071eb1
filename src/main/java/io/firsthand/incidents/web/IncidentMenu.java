package io.firsthand.incidents.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the lead's page. */
@Configuration(proxyBeanMethods = false)
class IncidentMenu {

    @Bean
    MenuItem incidentsItem() {
        return MenuItem.forRoles(IncidentsPage.ADDRESS, "incidents", 17, "lead");
    }
}
