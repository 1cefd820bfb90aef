#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "base/ascii.hpp"
#include "base/sha256.hpp"
#include "mail/address.hpp"
#include "mail/write.hpp"
#include "publish/manifest.hpp"
#include "publish/publish.hpp"
#include "publish/record.hpp"
#include "publish/results.hpp"
#include "publish/store.hpp"

namespace publish {
namespace {

namespace fs = std::filesystem;
using base::Json;

/// A message before it has its report.
struct Draft {
    bool is_wanted = false;  ///< by the layout
    Report report;           ///< that it is sent with
    std::optional<compose::Mail> mail;
    diag::Span to, edition;  ///< of what says who gets it: in the layout, and the node that it is looked for from
    std::string language;
};

Draft draft_of(const Turn& turn, const Request& request, const diag::Files& files) {
    const layout::Layout& layout = turn.layout.layout;
    Draft draft;
    draft.is_wanted = layout.mail != 0;
    if (!draft.is_wanted) return draft;
    draft.report = report_of(turn, request);
    draft.mail = turn.mail;
    if (!draft.report.path.empty() && !draft.mail) draft.report.failure = first_error(turn.sink, files);
    draft.to = layout.nodes[layout.mail].span;
    if (const auto* to = layout.find(layout.nodes[layout.mail], layout::AttributeName::to)) draft.to = to->span;
    draft.edition = turn.edition.made_for.span;
    draft.language = layout.language;
    return draft;
}

std::string path_of_message(const std::string& report) {
    const fs::path path(report);
    return path.parent_path() / "outbox" / (path.stem().string() + ".eml");
}

std::optional<int64_t> date_of(const Report& report, const Request& request) {
    if (request.created) return request.created;
    const auto parsed = content::parse_edtf(report.as_of);
    const auto* date = std::get_if<content::Edtf>(&parsed);
    const auto day = date == nullptr ? std::nullopt : content::certain_day(*date);
    if (!day) return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(day->time_since_epoch()).count();
}

/// The digests of files by their paths, as an entry tells them.
std::map<std::string, std::string> files_of(const Json& told) {
    std::map<std::string, std::string> all;
    const auto add = [&](const Json& file) {
        if (file.is_object() && file.contains("path") && file["path"].is_string() && file["path"] != "-")
            all[file["path"]] = file.contains("sha256") && file["sha256"].is_string() ? file["sha256"] : "";
    };
    for (const char* one : {"source", "layout"})
        if (told.contains(one)) add(told[one]);
    for (const char* list : {"reads", "baseline"})
        if (told.contains(list) && told[list].is_array()) std::ranges::for_each(told[list], add);
    return all;
}

std::vector<std::string> baseline_of(const Json& told) {
    std::vector<std::string> paths;
    if (told.contains("baseline") && told["baseline"].is_array())
        for (const Json& file : told["baseline"])
            if (file.is_object() && file.contains("path") && file["path"].is_string()) paths.push_back(file["path"]);
    return paths;
}

/// Reports as their manifests tell that they were built.
class BuiltReports {
public:
    BuiltReports(std::map<std::string, std::string> digests, diag::Sink& sink)
        : digests_(std::move(digests)), sink_(sink) {}

    /// The report's bytes; nothing where it is not just what would be built now, which is told.
    std::optional<std::string> bytes(const Report& report, diag::Sink& sink) {
        const fs::path path(report.path);
        const Manifest& manifest = manifest_in(path.parent_path());
        if (!manifest.fault.empty()) return std::nullopt;
        const auto entry = std::ranges::find(manifest.entries, path.filename().string(), &ManifestEntry::path);
        std::optional<std::string> bytes;
        std::string fault = "has not been built";
        if (entry != manifest.entries.end()) {
            bytes = stored(report.path, longest);
            fault = fault_of(*entry, report, bytes);
        }
        if (fault.empty()) return bytes;
        sink.report(diag::Code::stale_report, {}, fmt::format("`{}` {}", report.path, fault),
                    "run `lagesbild build` with the same options, look at the report, and make the messages then");
        return std::nullopt;
    }

private:
    static constexpr size_t longest = size_t{1} << 30U;

    const Manifest& manifest_in(const fs::path& folder) {
        const auto [known, is_new] = manifests_.try_emplace(folder);
        if (!is_new) return known->second;
        const std::string path = folder / manifest_name;
        known->second = read_manifest(path);
        if (!known->second.fault.empty())
            sink_.report(diag::Code::broken_manifest, {},
                         fmt::format("`{}` is no manifest of reports: {}", path, known->second.fault),
                         "move it elsewhere, or remove it, and build again");
        return known->second;
    }
    [[nodiscard]] std::string fault_of(const ManifestEntry& entry, const Report& report,
                                       const std::optional<std::string>& bytes) const {
        const auto says = [&](const char* member, const std::string& text) {
            return entry.told.value(member, Json()) == (text.empty() ? Json() : Json(text));
        };
        if (!bytes) return "cannot be read";
        if (base::sha256(*bytes) != entry.sha256) return "is not as it was built";
        if (entry.told.contains("failure")) return "could not be made the last time";
        if (!says("edition", report.key) || !says("owner", report.owner)) return "was built for another edition";
        if (!says("as-of", report.as_of)) return "was built as of another day";
        if (baseline_of(entry.told) != report.baseline) return "was compared with another issue when it was built";
        return changed_input(files_of(entry.told), report);
    }
    [[nodiscard]] std::string changed_input(std::map<std::string, std::string> then, const Report& report) const {
        for (const std::string& path : report.inputs) {
            const auto known = then.find(path);
            if (known == then.end()) return fmt::format("was built without `{}`", path);
            const auto now = digests_.find(path);
            if (now == digests_.end() || now->second != known->second)
                return fmt::format("was built before `{}` was changed", path);
            then.erase(known);
        }
        return then.empty() ? "" : fmt::format("was built with `{}`, too", then.begin()->first);
    }

    std::map<std::string, std::string> digests_;
    std::map<fs::path, Manifest> manifests_;
    diag::Sink& sink_;
};

/// What is said of addresses and the rest of a message's head.
class Head {
public:
    Head(const Draft& draft, diag::Sink& sink) : draft_(draft), mail_(*draft.mail), sink_(sink) {}

    /// False when anything is wrong, which is told.
    [[nodiscard]] bool check() {
        const size_t before = sink_.errors();
        if (mail_.to.empty()) tell_missing("nobody that it goes to");
        if (mail_.from.empty()) tell_missing("nobody that it is from");
        if (mail_.from.size() > 1)
            sink_.report(diag::Code::invalid_address, mail_.from[1].span,
                         "a message has a second address that it is from", {}, {{mail_.from[0].span, "the first one"}});
        for (const auto* addresses : {&mail_.from, &mail_.to})
            std::ranges::for_each(*addresses, [&](const auto& each) { check(each); });
        tell_repeats();
        if (const auto fault = mail::fault_of_words(mail_.subject); !fault.empty())
            sink_.report(diag::Code::refused_header, mail_.subject_span,
                         fmt::format("the subject of a message {}", fault));
        return sink_.errors() == before;
    }

private:
    void tell_missing(std::string_view who) {
        const bool is_of_node = draft_.edition != diag::Span{};
        sink_.report(diag::Code::missing_recipient, is_of_node ? draft_.edition : draft_.to,
                     fmt::format("the message with `{}` has {}", draft_.report.path, who), {},
                     is_of_node ? diag::Labels{{draft_.to, "looked for here"}} : diag::Labels{});
    }
    void check(const compose::Address& address) {
        if (const auto fault = mail::fault_of_address(address.address); !fault.empty())
            sink_.report(diag::Code::invalid_address, address.span,
                         fmt::format("the address `{}` {}", address.address, fault));
        if (const auto fault = mail::fault_of_words(address.name); !fault.empty())
            sink_.report(diag::Code::refused_header, address.span, fmt::format("the name before an address {}", fault));
    }
    void tell_repeats() {
        std::map<std::string, diag::Span> seen;
        for (const compose::Address& to : mail_.to) {
            std::string same = to.address;
            std::ranges::transform(same, same.begin(), base::to_lower);
            const auto [first, is_new] = seen.emplace(same, to.span);
            if (!is_new)
                sink_.report(diag::Code::duplicate_identifier, to.span,
                             fmt::format("a message goes to `{}` twice", to.address), {},
                             {{first->second, "the first one"}});
        }
    }

    const Draft& draft_;
    const compose::Mail& mail_;
    diag::Sink& sink_;
};

std::optional<mail::Message> message_of(const Draft& draft, const Request& request, diag::Sink& sink) {
    const bool is_sound = Head(draft, sink).check();
    const auto date = date_of(draft.report, request);
    if (!date)
        sink.report(diag::Code::refused_header, draft.to,
                    "a message has no date, since nobody says which day its report is of",
                    "give `--as-of`, or set SOURCE_DATE_EPOCH");
    if (!is_sound || !date) return std::nullopt;
    mail::Message message;
    message.from = {draft.mail->from[0].name, draft.mail->from[0].address};
    for (const compose::Address& to : draft.mail->to) message.to.push_back({to.name, to.address});
    message.subject = draft.mail->subject;
    message.date = *date;
    message.language = draft.language;
    message.text = draft.mail->text;
    message.pdf.name = fs::path(draft.report.path).filename();
    return message;
}

/// The message as what becomes of it is told.
Report told_of(const Draft& draft) {
    Report told = draft.report;
    told.path = told.path.empty() ? "" : path_of_message(told.path);
    told.title = draft.mail ? draft.mail->subject : "";
    return told;
}

/// Writes one message; what is wrong with it is told of it alone.
Report send(const Draft& draft, BuiltReports& reports, const FileSet& read, const Request& request,
            const diag::Files& files, diag::Sink& sink) {
    Report told = told_of(draft);
    if (told.path.empty() || !draft.mail) return told;
    diag::Sink own = sink.child();
    auto message = message_of(draft, request, own);
    auto pdf = reports.bytes(draft.report, own);
    if (read.contains(told.path))
        own.report(diag::Code::unwritable_file, {},
                   fmt::format("cannot write `{}`: it is a file that is read", told.path));
    if (message && pdf && !own.has_errors()) {
        told.attached = "../" + message->pdf.name;
        told.attached_sha256 = base::sha256(*pdf);
        message->pdf.bytes = *std::move(pdf);
        store_report(told, mail::write(*message), own);
    }
    if (!told.written)
        told.failure = own.has_errors() ? first_error(own, files) : "the manifest beside its report cannot be used";
    sink.append(own);
    return told;
}

}  // namespace

Built outbox(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress) {
    Results<Draft> composed;
    for_each_report(request, Product::message, files, sink, [&](const Turn& turn) {
        composed.put(turn.number, draft_of(turn, request, files), [](size_t) {});
    });
    std::vector<Draft> drafts = composed.in_order();
    const bool are_layouts = !drafts.empty();
    std::erase_if(drafts, [](const Draft& draft) { return !draft.is_wanted; });
    if (drafts.empty() && are_layouts)
        sink.report(diag::Code::missing_input, {}, "no layout says what messages say", "give one of them a `mail`");
    if (const std::string fault = drafts.empty() ? "" : mail::fault_of_library(); !fault.empty()) {
        sink.report(diag::Code::missing_mail_library, {}, fmt::format("no message can be written: {}", fault),
                    "install Debian's `libgmime-3.0-0`");
        return {};
    }
    BuiltReports reports(files.digests(), sink);
    const FileSet read(files.names());
    Built built;
    for (const Draft& draft : drafts) {
        built.reports.push_back(send(draft, reports, read, request, files, sink));
        progress(built.reports.size(), drafts.size(), built.reports.back().path);
    }
    built.removed = record(built.reports, request, files, sink);
    return built;
}

}  // namespace publish
