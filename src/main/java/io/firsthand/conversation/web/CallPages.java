package io.firsthand.conversation.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the page for calls. */
@Configuration(proxyBeanMethods = false)
class CallPages {

    @Bean
    MenuItem calls() {
        return MenuItem.forRoles(CallPage.ADDRESS, "calls", 13, "agent", "lead");
    }
}
