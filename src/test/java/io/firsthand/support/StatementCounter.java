package io.firsthand.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what the product sends to PostgreSQL: statements, each entry of a batch by itself, and commits. */
public final class StatementCounter implements QueryExecutionListener, MethodExecutionListener {

    private final LongAdder statements = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final Map<String, AtomicInteger> texts = new ConcurrentHashMap<>();
    private volatile boolean listing;

    /** What the work costs. Nothing else may run meanwhile. */
    public Cost of(Runnable work) {
        texts.clear();
        listing = true;
        long statementsBefore = statements.sum();
        long commitsBefore = commits.sum();
        try {
            work.run();
        } finally {
            listing = false;
        }
        Map<String, Integer> list = new TreeMap<>();
        texts.forEach((text, times) -> list.put(text, times.get()));
        return new Cost(statements.sum() - statementsBefore, commits.sum() - commitsBefore, list);
    }

    public long statements() {
        return statements.sum();
    }

    public long commits() {
        return commits.sum();
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        int times = execution.isBatch() ? execution.getBatchSize() : queries.size();
        statements.add(times);
        if (listing) {
            queries.forEach(query -> texts.computeIfAbsent(
                            query.getQuery().replaceAll("\\s+", " "), text -> new AtomicInteger())
                    .addAndGet(execution.isBatch() ? execution.getBatchSize() : 1));
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when done
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (call.getMethod().getName().equals("commit")) {
            commits.increment();
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        // counted when done
    }

    /**
     * @param list each statement's text and how often it was sent
     */
    public record Cost(long statements, long commits, Map<String, Integer> list) {

        /** Readable, most frequent first. */
        public String describe() {
            StringBuilder text = new StringBuilder(statements + " statements, " + commits + " commits\n");
            list.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(entry -> text.append(entry.getValue())
                            .append(" x ")
                            .append(
                                    entry.getKey(),
                                    0,
                                    Math.min(140, entry.getKey().length()))
                            .append('\n'));
            return text.toString();
        }
    }

    /** Puts the counter around the product's data source. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter();
        }

        @Bean
        static BeanPostProcessor countingDataSource(StatementCounter counter) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(counter)
                                    .methodListener(counter)
                                    .build()
                            : bean;
                }
            };
        }
    }
}
