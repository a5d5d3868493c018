// LEMON's network simplex on one instance: prints milliseconds of building and solving, and the total score.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using lemon::SmartDigraph;

double millis() {
  const char* which = getenv("BENCH_CLOCK");
  if (which && std::string(which) == "cpu") return 1000.0 * clock() / CLOCKS_PER_SEC;
  auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

int main(int, char** arguments) {
  FILE* file = fopen(arguments[1], "rb");
  int32_t head[4];
  if (fread(head, 4, 4, file) != 4) return 1;
  auto column = [&](int length) {
    std::vector<int32_t> values(length);
    if (fread(values.data(), 4, length, file) != static_cast<size_t>(length)) exit(1);
    return values;
  };
  int mentees = head[0], mentors = head[1], pairs = head[2];
  auto capacity = column(mentors), mentee = column(pairs), mentor = column(pairs), score = column(pairs);

  double start = millis();
  SmartDigraph graph;
  graph.reserveNode(mentees + mentors + 1);
  graph.reserveArc(pairs + mentees + mentors);
  for (int i = 0; i <= mentees + mentors; i++) graph.addNode();
  auto sink = graph.nodeFromId(mentees + mentors);
  SmartDigraph::ArcMap<int64_t> upper(graph), cost(graph);
  SmartDigraph::NodeMap<int64_t> supply(graph, 0);
  auto add = [&](int from, int to, int64_t most, int64_t price) {
    auto arc = graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
    upper[arc] = most;
    cost[arc] = price;
  };
  for (int k = 0; k < pairs; k++) add(mentee[k], mentees + mentor[k], 1, -static_cast<int64_t>(score[k]));
  for (int i = 0; i < mentees; i++) {
    supply[graph.nodeFromId(i)] = 1;
    if (!head[3]) add(i, mentees + mentors, 1, 0);
  }
  for (int j = 0; j < mentors; j++) add(mentees + j, mentees + mentors, capacity[j], 0);
  supply[sink] = -mentees;
  lemon::NetworkSimplex<SmartDigraph, int64_t, int64_t> simplex(graph);
  auto status = simplex.upperMap(upper).costMap(cost).supplyMap(supply).run();
  if (status != simplex.OPTIMAL) return 1;
  printf("%.2f %lld\n", millis() - start,
         static_cast<long long>(-simplex.totalCost()));
}
