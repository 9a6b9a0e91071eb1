package io.firsthand.workbench;

import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.platform.engine.HumanTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three tasks of an escalation are taken alike. */
@Configuration(proxyBeanMethods = false)
class HelpTakers {

    @Bean
    TaskTaker decisionTaker(AnsweringHelp answering, HumanTasks tasks) {
        return new HelpTaker("UserTask_DecideTheQuestion", answering, tasks);
    }

    @Bean
    TaskTaker factsTaker(AnsweringHelp answering, HumanTasks tasks) {
        return new HelpTaker("UserTask_AnswerTheOwner", answering, tasks);
    }

    @Bean
    TaskTaker peerTaker(AnsweringHelp answering, HumanTasks tasks) {
        return new HelpTaker("UserTask_AnswerTheColleague", answering, tasks);
    }
}
