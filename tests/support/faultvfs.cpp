// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "faultvfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <new>
#include <set>
#include <vector>

namespace skep {

namespace {

/// What a write has covered since the last sync.
struct Undo
{
    qint64 offset = 0;
    QByteArray bytes;
    qint64 size = 0; ///< of the file before
};

/// SQLite allots its memory, with room for the real file behind it.
struct FaultFile
{
    sqlite3_file base;
    FaultVfs *faults;
    std::vector<Undo> *undo;
    QByteArray *index; ///< the file of the write-ahead log's index, if this is the database
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

FaultFile *of(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return of(file)->real();
}

} // namespace

struct FaultVfs::Private
{
    explicit Private(FaultVfs &owner);

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags);
    static int close(sqlite3_file *file);
    static int write(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset);
    static int truncate(sqlite3_file *file, sqlite3_int64 size);
    static int sync(sqlite3_file *file, int flags);
    static void remember(FaultFile *file, qint64 offset, qint64 size);
    static void rollBack(FaultFile *file);

    sqlite3_vfs *root = sqlite3_vfs_find(nullptr);
    sqlite3_vfs vfs;
    sqlite3_io_methods methods{};
    std::mutex mutex;
    std::set<FaultFile *> files;
};

FaultVfs::Private::Private(FaultVfs &owner) : vfs(*root)
{
    vfs.zName = "skep-faults";
    vfs.szOsFile = int(sizeof(FaultFile)) + root->szOsFile;
    vfs.pAppData = &owner;
    vfs.xOpen = &Private::open;
    vfs.xDelete = [](sqlite3_vfs *own, const char *file, int syncDirectory) {
        const auto *faults = static_cast<FaultVfs *>(own->pAppData);
        sqlite3_vfs *below = faults->d->root;
        return faults->m_isCut ? SQLITE_IOERR_DELETE : below->xDelete(below, file, syncDirectory);
    };

    methods.iVersion = 2;
    methods.xClose = &Private::close;
    methods.xRead = [](sqlite3_file *f, void *to, int n, sqlite3_int64 at) {
        return real(f)->pMethods->xRead(real(f), to, n, at);
    };
    methods.xWrite = &Private::write;
    methods.xTruncate = &Private::truncate;
    methods.xSync = &Private::sync;
    methods.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
        return real(f)->pMethods->xFileSize(real(f), size);
    };
    methods.xLock = [](sqlite3_file *f, int lock) { return real(f)->pMethods->xLock(real(f), lock); };
    methods.xUnlock = [](sqlite3_file *f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); };
    methods.xCheckReservedLock = [](sqlite3_file *f, int *result) {
        return real(f)->pMethods->xCheckReservedLock(real(f), result);
    };
    methods.xFileControl = [](sqlite3_file *f, int op, void *arg) {
        // Room that is reserved in advance and memory maps would go past the faults.
        if (op == SQLITE_FCNTL_SIZE_HINT || op == SQLITE_FCNTL_CHUNK_SIZE || op == SQLITE_FCNTL_MMAP_SIZE)
            return SQLITE_NOTFOUND;
        return real(f)->pMethods->xFileControl(real(f), op, arg);
    };
    methods.xSectorSize = [](sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); };
    methods.xDeviceCharacteristics = [](sqlite3_file *) { return 0; };
    methods.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **to) {
        return real(f)->pMethods->xShmMap(real(f), page, size, extend, to);
    };
    methods.xShmLock = [](sqlite3_file *f, int offset, int n, int flags) {
        return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
    };
    methods.xShmBarrier = [](sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); };
    methods.xShmUnmap = [](sqlite3_file *f, int deletes) { return real(f)->pMethods->xShmUnmap(real(f), deletes); };
}

int FaultVfs::Private::open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *faults = static_cast<FaultVfs *>(vfs->pAppData);
    FaultFile *own = of(file);
    std::memset(own->real(), 0, size_t(faults->d->root->szOsFile));
    own->base.pMethods = nullptr;
    own->faults = faults;
    const int result = faults->d->root->xOpen(faults->d->root, name, own->real(), flags, outFlags);
    if (result != SQLITE_OK)
        return result;
    own->undo = new std::vector<Undo>;
    own->index = new QByteArray((flags & SQLITE_OPEN_MAIN_DB) ? QByteArray(name) + "-shm" : QByteArray());
    own->base.pMethods = &faults->d->methods;
    const std::lock_guard lock(faults->d->mutex);
    faults->d->files.insert(own);
    return SQLITE_OK;
}

int FaultVfs::Private::close(sqlite3_file *file)
{
    FaultVfs *faults = of(file)->faults;
    const std::lock_guard lock(faults->d->mutex);
    if (faults->m_isCut)
        rollBack(of(file));
    faults->d->files.erase(of(file));
    delete of(file)->undo;
    delete of(file)->index;
    return real(file)->pMethods->xClose(real(file));
}

/// Keeps what a change of so many bytes is about to cover.
void FaultVfs::Private::remember(FaultFile *file, qint64 offset, qint64 size)
{
    sqlite3_file *const below = file->real();
    Undo undo{.offset = offset, .bytes = {}, .size = 0};
    sqlite3_int64 before = 0;
    below->pMethods->xFileSize(below, &before);
    undo.size = before;
    undo.bytes.resize(qsizetype(std::clamp<qint64>(before - offset, 0, size)));
    if (!undo.bytes.isEmpty())
        below->pMethods->xRead(below, undo.bytes.data(), int(undo.bytes.size()), offset);
    file->undo->push_back(std::move(undo));
}

void FaultVfs::Private::rollBack(FaultFile *file)
{
    sqlite3_file *const below = file->real();
    for (auto each = file->undo->rbegin(); each != file->undo->rend(); ++each) {
        if (!each->bytes.isEmpty())
            below->pMethods->xWrite(below, each->bytes.constData(), int(each->bytes.size()), each->offset);
        below->pMethods->xTruncate(below, each->size);
    }
    file->undo->clear();
    if (!file->index->isEmpty()) // memory, in truth
        std::remove(file->index->constData());
}

int FaultVfs::Private::write(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset)
{
    FaultVfs *faults = of(file)->faults;
    const std::lock_guard lock(faults->d->mutex);
    if (faults->m_isCut)
        return SQLITE_IOERR_WRITE;
    remember(of(file), offset, amount);
    const qint64 room = faults->m_room;
    if (room >= 0 && room < amount) {
        if (faults->m_shortWrites) {
            real(file)->pMethods->xWrite(real(file), data, amount / 2, offset);
            return SQLITE_IOERR_WRITE;
        }
        return SQLITE_FULL;
    }
    if (room >= 0)
        faults->m_room = room - amount;
    return real(file)->pMethods->xWrite(real(file), data, amount, offset);
}

int FaultVfs::Private::truncate(sqlite3_file *file, sqlite3_int64 size)
{
    FaultVfs *faults = of(file)->faults;
    const std::lock_guard lock(faults->d->mutex);
    if (faults->m_isCut)
        return SQLITE_IOERR_TRUNCATE;
    sqlite3_int64 before = 0;
    real(file)->pMethods->xFileSize(real(file), &before);
    remember(of(file), size, std::max<qint64>(0, before - size));
    return real(file)->pMethods->xTruncate(real(file), size);
}

int FaultVfs::Private::sync(sqlite3_file *file, int flags)
{
    FaultVfs *faults = of(file)->faults;
    const std::lock_guard lock(faults->d->mutex);
    if (faults->m_isCut || faults->m_syncFails)
        return SQLITE_IOERR_FSYNC;
    ++faults->m_syncs;
    of(file)->undo->clear();
    return real(file)->pMethods->xSync(real(file), flags);
}

FaultVfs::FaultVfs(bool isDefault) : d(std::make_unique<Private>(*this))
{
    sqlite3_vfs_register(&d->vfs, isDefault ? 1 : 0);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&d->vfs);
}

void FaultVfs::cutPower()
{
    const std::lock_guard lock(d->mutex);
    m_isCut = true;
    for (FaultFile *file : d->files)
        Private::rollBack(file);
}

} // namespace skep
