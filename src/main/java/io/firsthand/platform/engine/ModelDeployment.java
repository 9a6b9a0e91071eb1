package io.firsthand.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the diagrams and forms of the release: all of them or none, under relative names, and nothing when nothing
 * changed. The starter's own deployment names resources by absolute path and knows no forms.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelDeployment implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String NAME = "firsthand";

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Map<String, Resource> models = models();
        if (models.isEmpty()) {
            throw new IllegalStateException("no diagram on the class path: bpmn/**/*.bpmn");
        }
        long before = repository.createDeploymentQuery().deploymentName(NAME).count();
        // false: one changed model redeploys all, else an unchanged diagram keeps showing a form's old version
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        models.forEach((name, resource) -> add(deployment, name, resource));
        deployment.deploy();
        long after = repository.createDeploymentQuery().deploymentName(NAME).count();
        LOG.info("{} diagrams and forms {}", models.size(), after == before ? "unchanged" : "deployed");
    }

    private static Map<String, Resource> models() {
        Map<String, Resource> models = new TreeMap<>();
        collect(models, "bpmn", "bpmn");
        collect(models, "forms", "form");
        return models;
    }

    private static void collect(Map<String, Resource> models, String folder, String extension) {
        try {
            String pattern = "classpath*:" + folder + "/**/*." + extension;
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String url = resource.getURL().toString();
                models.put(url.substring(url.lastIndexOf("/" + folder + "/") + 1), resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
