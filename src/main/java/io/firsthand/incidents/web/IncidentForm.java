package io.firsthand.incidents.web;

import io.firsthand.conversation.Announcement;
import io.firsthand.incidents.Affected;
import io.firsthand.incidents.AffectedBy;
import io.firsthand.incidents.NewIncident;
import io.firsthand.orders.ParcelState;
import io.firsthand.platform.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page's form, as the browser sends it: names and words, to be shown again when something is wrong. */
record IncidentForm(Map<String, String> fields) {

    /** What a field holds, for the page. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    NewIncident wish() {
        return new NewIncident(get("key"), get("title"), get("what"), affected(), texts());
    }

    Affected affected() {
        return new CriterionBody(
                        choice(AffectedBy.class, "by"),
                        List.of(get("orders").split("[\\s,;]+")),
                        get("carrier"),
                        get("parcelState").isEmpty() ? null : choice(ParcelState.class, "parcelState"),
                        get("sku"),
                        get("reason"),
                        day("from"),
                        day("to"))
                .affected();
    }

    Announcement texts() {
        Map<String, String> texts = new TreeMap<>();
        Announcement.languages().forEach(language -> texts.put(language, get("text-" + language)));
        return Announcement.of(texts);
    }

    private LocalDate day(String name) {
        try {
            return get(name).isEmpty() ? null : LocalDate.parse(get(name));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("wrong-type", name, "name", name);
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(get(name)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("missing-value", name, "name", name));
    }
}
