package io.firsthand.cases.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the search to everybody who may read cases. */
@Configuration(proxyBeanMethods = false)
class CasePages {

    @Bean
    MenuItem caseSearch() {
        return MenuItem.forRoles(CaseSearchPage.ADDRESS, "cases", 11, "agent", "lead", "auditor");
    }
}
