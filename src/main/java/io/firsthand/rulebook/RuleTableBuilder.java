package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Builds a {@link RuleTable}; checks each column against the records, so that a mistake shows when the product starts and not
 * when a customer waits. All methods throw IllegalArgumentException for a declaration that cannot be.
 */
public final class RuleTableBuilder<F extends Record, D extends Record> {

    private final String name;
    private final Class<F> facts;
    private final Class<D> decision;
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private Bilingual title;
    private Bilingual about;
    private HitPolicy hitPolicy = HitPolicy.FIRST;
    private Bilingual group = new Bilingual("", "");
    private boolean explained;

    RuleTableBuilder(String name, Class<F> facts, Class<D> decision) {
        require(name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "not kebab-case: " + name);
        this.name = name;
        this.facts = facts;
        this.decision = decision;
    }

    public RuleTableBuilder<F, D> titled(String english, String chinese) {
        title = new Bilingual(english, chinese);
        return this;
    }

    public RuleTableBuilder<F, D> about(String english, String chinese) {
        about = new Bilingual(english, chinese);
        return this;
    }

    /** FIRST unless said otherwise. */
    public RuleTableBuilder<F, D> hitPolicy(HitPolicy policy) {
        hitPolicy = policy;
        return this;
    }

    /** The columns that follow are about this; a form of the facts groups them by it. */
    public RuleTableBuilder<F, D> under(String english, String chinese) {
        group = new Bilingual(english, chinese);
        return this;
    }

    /** A condition on the fact of this name. */
    public RuleTableBuilder<F, D> when(String fact, String english, String chinese, Kind kind) {
        return when(fact, fact, english, chinese, kind);
    }

    /** A further condition on a fact that has a column already; the key is the column's own. */
    public RuleTableBuilder<F, D> when(String key, String fact, String english, String chinese, Kind kind) {
        RecordComponent component = component(facts, fact);
        require(kind.fitsFact(plain(component)), fact + " is no " + kind.type());
        requireConstants(kind, plain(component));
        return add(new Column(key, fact, new Bilingual(english, chinese), group, kind, false, optional(component)));
    }

    /** A result: the component of the decision record of this name. If it is Optional, the cell may be blank. */
    public RuleTableBuilder<F, D> then(String result, String english, String chinese, Kind kind) {
        RecordComponent component = component(decision, result);
        require(kind.fitsResult(plain(component)), result + " is no " + kind.type());
        requireConstants(kind, plain(component));
        return add(new Column(result, result, new Bilingual(english, chinese), group, kind, true, optional(component)));
    }

    /** Every row carries one sentence in English and Chinese; it may name facts and results in braces. */
    public RuleTableBuilder<F, D> explained() {
        explained = true;
        return this;
    }

    public RuleTable<F, D> build() {
        require(title != null && about != null, name + " has no title or no about");
        Set<String> given =
                columns.stream().filter(Column::result).map(Column::component).collect(Collectors.toSet());
        Set<String> wanted = Arrays.stream(decision.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        require(given.equals(wanted), name + ": results " + given + " but " + decision + " has " + wanted);
        require(columns.stream().anyMatch(column -> !column.result()), name + " has no condition");
        return new RuleTable<>(name, title, about, hitPolicy, facts, decision, columns, explained);
    }

    private RuleTableBuilder<F, D> add(Column column) {
        require(column.key().matches("[a-z][A-Za-z0-9]*"), "not camelCase: " + column.key());
        require(!StandardColumn.keys().contains(column.key()), "reserved: " + column.key());
        require(keys.add(column.key()), "twice: " + column.key());
        columns.add(column);
        return this;
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
    }

    private static boolean optional(RecordComponent component) {
        return component.getType() == Optional.class;
    }

    private static Class<?> plain(RecordComponent component) {
        if (!optional(component)) {
            return component.getType();
        }
        Type inner = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) (inner instanceof ParameterizedType generic ? generic.getRawType() : inner);
    }

    private static void requireConstants(Kind kind, Class<?> type) {
        if (type.isEnum()) {
            Set<String> constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.toSet());
            require(
                    kind.list().fixed() && constants.containsAll(kind.list().codes()),
                    kind.list().name() + " is not a fixed list of constants of " + type.getSimpleName());
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
