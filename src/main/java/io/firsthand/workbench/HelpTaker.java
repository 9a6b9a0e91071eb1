package io.firsthand.workbench;

import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;

/** Who takes a question must be one who may answer it: never the owner of the case, his deputy or who asked. */
final class HelpTaker implements TaskTaker {

    private final String element;
    private final AnsweringHelp answering;
    private final HumanTasks tasks;

    /** @param element id of the user task, whose questions are taken alike */
    HelpTaker(String element, AnsweringHelp answering, HumanTasks tasks) {
        this.element = element;
        this.answering = answering;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return "escalation";
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public void take(HumanTask task, Person person) {
        answering.check(task.businessKey(), person.id());
        TakenTasks.take(tasks, task, person);
    }

    @Override
    public boolean takesBySending() {
        return true;
    }

    @Override
    public void giveBack(HumanTask task, Person person) {
        TakenTasks.giveBack(tasks, task);
    }
}
