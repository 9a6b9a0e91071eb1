package io.firsthand.platform.pages;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where the login leads: who has nothing but tasks goes straight to them, everybody else sees what he may open. */
@PeoplePage
class StartPage {

    @GetMapping("/")
    String show(@ModelAttribute("frame") Frame frame, Model model) {
        if (Menu.leadsToTasks(frame.menu())) {
            return "redirect:" + Menu.TASKLIST.address();
        }
        return "start";
    }
}
