package io.firsthand.rulebook.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the rule tables to those who may read them. */
@Configuration(proxyBeanMethods = false)
class RuleTableMenu {

    @Bean
    MenuItem ruleTables() {
        return MenuItem.forRoles(
                RuleTablePages.ADDRESS, "rule-tables", 30, "analyst", "lead", "auditor", "process-owner");
    }
}
