package org.passerelle.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.passerelle.Passerelle;
import org.passerelle.mentoring.TestDuos;
import org.passerelle.practices.Walking;
import org.passerelle.replay.PlayedNetwork;
import org.passerelle.replay.PlayedPapers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running product on a real PostgreSQL and a real port. One product serves the whole run; each test founds
 * its own network with {@link TestHouse}, behind whose walls it is alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Passerelle.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ProductSettings.class)
@Import({
  TestHouse.class, TestProgramme.class, SignIns.class, SqlStatements.class, PlayedNetwork.class, PlayedPapers.class,
  TestDuos.class, Walking.class
})
public @interface ProductTest {}
