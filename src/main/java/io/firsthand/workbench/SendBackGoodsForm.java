package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.returns.GivingGoodsBack;
import io.firsthand.returns.Returns;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** "Send the goods back": the warehouse says with which parcel goods that were not accepted left for the customer. */
@Component
class SendBackGoodsForm implements TaskForm {

    static final String ELEMENT = "UserTask_SendTheGoodsBack";

    private static final int LONGEST = 60;

    private final Returns returns;
    private final GivingGoodsBack givingBack;
    private final ReturnSentence sentence;

    SendBackGoodsForm(Returns returns, GivingGoodsBack givingBack, ReturnSentence sentence) {
        this.returns = returns;
        this.givingBack = givingBack;
        this.sentence = sentence;
    }

    @Override
    public String processKey() {
        return "return-approval";
    }

    @Override
    public String element() {
        return ELEMENT;
    }

    @Override
    public String form() {
        return "send-back-goods";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        return Map.of("summary", sentence.ofGoodsToSend(returns.get(task.businessKey()), locale));
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        givingBack.sent(task.businessKey(), needed(fields, "carrier"), needed(fields, "trackingNumber"), person.id());
    }

    private static String needed(FormFields fields, String field) {
        String text = fields.text(field).orElseThrow(() -> Refusal.invalid("parcel-number-needed", field));
        if (text.length() > LONGEST) {
            throw Refusal.invalid("form-text-too-long", field, "longest", LONGEST);
        }
        return text;
    }
}
