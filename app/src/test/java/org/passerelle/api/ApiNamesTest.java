package org.passerelle.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The description knows a schema by the simple name of its record: two of one name would be taken for one. */
class ApiNamesTest {

  @Test
  void noTwoRecordsShareAName() {
    List<String> names =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.passerelle.api").stream()
            .filter(JavaClass::isRecord)
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }
}
