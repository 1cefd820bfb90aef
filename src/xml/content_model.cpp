#include "xml/content_model.hpp"

#include <algorithm>
#include <memory>

#include <libxml/xmlregexp.h>

namespace xml {
namespace {

using Execution = std::unique_ptr<xmlRegExecCtxt, decltype(&xmlRegFreeExecCtxt)>;

const xmlChar* as_libxml2(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

void spend(size_t& budget) { budget -= budget > 0 ? 1 : 0; }

/// At each step, also where the automaton goes back and walks again: the child's particle, the last one holds.
/// libxml2 gives the pointer of `xmlRegNewExecCtxt` as an execution.
void step(xmlRegExecCtxt* budget, const xmlChar* /*name*/, void* particle, void* target) {
    spend(*reinterpret_cast<size_t*>(budget));
    static_cast<Particle*>(target)->compiled = particle;
}

bool accepts(xmlRegExecCtxt* execution, const Name& name, Particle& particle) {
    const xmlChar* space = name.namespace_.empty() ? nullptr : as_libxml2(name.namespace_);
    return xmlRegExecPushString2(execution, as_libxml2(name.local), space, static_cast<void*>(&particle)) >= 0;
}

}  // namespace

ContentModel::Run ContentModel::run(const Names& row) const {
    // It is only read.
    auto* automaton = static_cast<xmlRegexp*>(const_cast<void*>(automaton_));  // NOLINT(*-const-cast)
    const Execution execution(xmlRegNewExecCtxt(automaton, &step, &budget_), &xmlRegFreeExecCtxt);
    Run run;
    run.particles.resize(row.size());
    while (run.taken < row.size() && accepts(execution.get(), row[run.taken], run.particles[run.taken])) {
        spend(budget_);
        if (is_spent()) return run;
        ++run.taken;
    }
    run.complete = run.taken == row.size() && xmlRegExecPushString(execution.get(), nullptr, nullptr) == 1;
    return run;
}

bool ContentModel::knows(const Name& name) const { return std::ranges::find(alphabet_, name) != alphabet_.end(); }

/// By trying: the automaton names what it would take, but not all of it where a particle is counted.
Names ContentModel::next(const Names& row) const {
    Names names;
    Names longer = row;
    longer.emplace_back();
    for (const Name& name : alphabet_) {
        longer.back() = name;
        if (!is_spent() && run(longer).taken == longer.size()) names.push_back(name);
    }
    return names;
}

}  // namespace xml
