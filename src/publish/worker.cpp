#include "publish/worker.hpp"

#include "layout/read.hpp"

namespace publish {

Worker::Worker(const Project& project, const xml::Documents& documents, text::Fonts& fonts, Layouts layouts)
    : engines(fonts),
      project_(project),
      documents_(documents),
      copies_(layouts == Layouts::own ? 0 : project.layouts.size()) {}

const layout::Layout& Worker::layout(size_t index) {
    if (copies_.empty()) {
        return project_.layouts[index].layout;
    }
    if (!copies_[index]) {
        diag::Sink heard_before;
        copies_[index] = layout::read(documents_, *project_.layouts[index].document, heard_before);
    }
    return *copies_[index];
}

}  // namespace publish
