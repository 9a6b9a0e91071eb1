package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.remedy.ClearingPayments;
import io.firsthand.remedy.Remedies;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** "Clear the payment": finance looks after a payment that failed or gave no word. */
@Component
class ClearPaymentForm implements TaskForm {

    private final Remedies remedies;
    private final ClearingPayments clearing;
    private final RemedySentence sentence;

    ClearPaymentForm(Remedies remedies, ClearingPayments clearing, RemedySentence sentence) {
        this.remedies = remedies;
        this.clearing = clearing;
        this.sentence = sentence;
    }

    @Override
    public String processKey() {
        return "remedy-approval";
    }

    @Override
    public String element() {
        return "UserTask_ClearThePayment";
    }

    @Override
    public String form() {
        return "clear-payment";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        return Map.of("summary", sentence.ofPayment(remedies.get(task.businessKey()), locale));
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        String action = fields.text("action").orElseThrow(() -> Refusal.invalid("action-needed", "action"));
        switch (action) {
            case "ask" -> clearing.askAgain(task.businessKey(), person.id());
            case "retry" -> clearing.retry(task.businessKey(), person.id());
            case "by-hand" ->
                clearing.paidByHand(
                        task.businessKey(),
                        person.id(),
                        fields.text("reference").orElse(""));
            case "give-up" -> clearing.giveUp(task.businessKey(), person.id());
            default -> throw Refusal.invalid("form-value-invalid", "action");
        }
    }
}
