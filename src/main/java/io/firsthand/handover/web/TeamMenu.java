package io.firsthand.handover.web;

import io.firsthand.platform.pages.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the pages of the team. */
@Configuration(proxyBeanMethods = false)
class TeamMenu {

    @Bean
    MenuItem myShift() {
        return MenuItem.forRoles(MyShiftPage.ADDRESS, "my-shift", 12, "agent", "lead");
    }

    @Bean
    MenuItem handoversForMe() {
        return MenuItem.forRoles(HandoversPage.ADDRESS, "handovers", 14, "agent", "lead");
    }

    @Bean
    MenuItem teamToday() {
        return MenuItem.forRoles(TeamTodayPage.ADDRESS, "team-today", 16, "lead");
    }
}
