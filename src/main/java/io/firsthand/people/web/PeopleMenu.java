package io.firsthand.people.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the administrator the pages of people. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {

    @Bean
    MenuItem peopleForAdministrators() {
        return MenuItem.forRoles(PeoplePages.ADDRESS, "people", 70, "admin");
    }
}
