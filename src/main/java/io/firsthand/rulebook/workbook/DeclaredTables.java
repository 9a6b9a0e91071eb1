package io.firsthand.rulebook.workbook;

import io.firsthand.rulebook.RuleTable;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Finds the declared tables without starting the product: the {@code @Bean} methods that give a {@link RuleTable}, in
 * configuration classes that need nothing else.
 */
public final class DeclaredTables {

    private DeclaredTables() {}

    /** All tables declared below {@code io.firsthand}, by name. */
    public static List<RuleTable<?, ?>> find() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.addExcludeFilter((reader, factory) -> !declaresTables(reader));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            for (BeanDefinition candidate : scanner.findCandidateComponents("io.firsthand")) {
                context.registerBeanDefinition(candidate.getBeanClassName(), candidate);
            }
            context.addBeanFactoryPostProcessor(factory -> {
                for (String name : factory.getBeanDefinitionNames()) {
                    factory.getBeanDefinition(name).setLazyInit(true);
                }
            });
            context.refresh();
            return context.getBeansOfType(RuleTable.class).values().stream()
                    .<RuleTable<?, ?>>map(table -> table)
                    .sorted(Comparator.comparing(RuleTable::name))
                    .toList();
        }
    }

    private static boolean declaresTables(MetadataReader reader) {
        return reader.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName()).stream()
                .anyMatch(method -> method.getReturnTypeName().equals(RuleTable.class.getName()));
    }
}
