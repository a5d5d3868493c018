package org.passerelle.cli.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.money.CashFlows;

/**
 * {@code --flows}: a CSV file with the columns year and either flow, or cost and benefit; a JSON list of flows, or an
 * object that holds one as {@code flows}; or the flows themselves, parted by commas. Year 0 comes first.
 */
final class Flows {

  private Flows() {}

  static CashFlows read(Typed typed) throws IOException {
    if (!Files.exists(typed.file("flows")) && typed.text("flows").matches("[-+0-9.eE, ]+")) {
      return CashFlows.ofNet(typed.list("flows").stream().mapToDouble(word -> Typed.real("flows", word)).toArray());
    }
    return typed.text("flows").endsWith(".json") ? ofJson(typed) : ofCsv(typed);
  }

  private static CashFlows ofJson(Typed typed) throws IOException {
    Document file = Document.read("flows", typed.file("flows"));
    List<Document> flows = file.node().isArray() ? file.items() : file.list("flows");
    return CashFlows.ofNet(flows.stream().mapToDouble(Document::number).toArray());
  }

  private static CashFlows ofCsv(Typed typed) throws IOException {
    if (!Files.isRegularFile(typed.file("flows"))) {
      throw new BadInput("--flows names `%s`, which is no file that can be read.".formatted(typed.text("flows")));
    }
    Csv csv = Csv.readAll(typed.file("flows"));
    boolean net = csv.header().contains("flow");
    if (!csv.header().contains("year") || !net && !csv.header().containsAll(List.of("cost", "benefit"))) {
      throw new BadInput("%s needs the columns year and flow, or year, cost and benefit; it has %s."
          .formatted(csv.file(), String.join(", ", csv.header())));
    }
    double[] flow = new double[csv.rows()];
    double[] cost = new double[csv.rows()];
    double[] benefit = new double[csv.rows()];
    for (int row = 0; row < csv.rows(); row++) {
      if (number(csv, "year", row) != row) {
        throw csv.refusal("year", row, "should be " + row + "; list every year from 0 on.");
      }
      flow[row] = net ? number(csv, "flow", row) : 0;
      cost[row] = net ? 0 : positive(csv, "cost", row);
      benefit[row] = net ? 0 : positive(csv, "benefit", row);
    }
    return net ? CashFlows.ofNet(flow) : new CashFlows(cost, benefit);
  }

  private static double positive(Csv csv, String column, int row) {
    double value = number(csv, column, row);
    if (value < 0) {
      throw csv.refusal(column, row, "is below 0; costs and benefits are both written as positive amounts.");
    }
    return value;
  }

  private static double number(Csv csv, String column, int row) {
    double value = csv.number(column, row);
    if (Double.isNaN(value)) {
      throw csv.refusal(column, row, "is not a number.");
    }
    return value;
  }
}
