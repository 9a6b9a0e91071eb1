package io.firsthand.rulebook.rules;

import io.firsthand.rulebook.CompiledRules;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.RuleCompiler;
import io.firsthand.rulebook.RuleTable;
import java.io.StringReader;
import java.util.List;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.springframework.stereotype.Component;

/** Compiles a table with Drools' classic compiler: several times faster than the executable model, and as fast to run. */
@Component
public class DroolsCompiler implements RuleCompiler {

    @Override
    public CompiledRules compile(RuleTable<?, ?> table, List<Row> rows) {
        return OwnClassLoader.with(() -> compiled(table, rows));
    }

    private static CompiledRules compiled(RuleTable<?, ?> table, List<Row> rows) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        String drl = new DrlWriter(table).write(rows);
        builder.add(ResourceFactory.newReaderResource(new StringReader(drl)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(table.name() + ": " + builder.getErrors());
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        long rules = base.getKiePackages().stream()
                .mapToLong(kiePackage -> kiePackage.getRules().size())
                .sum();
        if (rules != rows.size()) {
            throw new IllegalStateException(table.name() + ": " + rows.size() + " rows but " + rules + " rules");
        }
        return new DroolsRules(table, rows, base);
    }
}
