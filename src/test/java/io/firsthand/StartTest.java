package io.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.ProductTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class StartTest {

    @Autowired
    RepositoryService repository;

    @Test
    void deploysTheDrawings() {
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("case-handling")
                        .count())
                .isEqualTo(1);
    }
}
