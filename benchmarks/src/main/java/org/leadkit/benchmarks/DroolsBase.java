package org.leadkit.benchmarks;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles rules written in Drools' own language to its executable model. */
public final class DroolsBase {

  private DroolsBase() {}

  /** The rules of one file. */
  public static KieBase of(String rules) {
    // The compiler of the JDK, so that no second one has to be downloaded.
    System.setProperty("drools.dialect.java.compiler", "NATIVE");
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/benchmarks/rules.drl", rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
  }
}
