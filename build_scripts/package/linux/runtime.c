/* What an AppImage of Permitted begins with: opens the squashfs behind itself and starts AppRun in it.
 *
 * The image is mounted by FUSE; where that cannot be, it is unpacked into a folder for the time of the run. Compiled
 * and put before the image by build_scripts/pack_appimage.py, with Debian's static libraries.
 */
#define _GNU_SOURCE
#include <squashfuse/ll.h>
#include <squashfuse/traverse.h>
#include <squashfuse/util.h>

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *HELP =
    "usage: Permitted.AppImage [file.permitted | a command of the command line]\n"
    "  --appimage-extract           unpack into squashfs-root\n"
    "  --appimage-extract-and-run   unpack for the time of the run; APPIMAGE_EXTRACT_AND_RUN=1 does the same\n"
    "  --appimage-mount             mount until this is stopped, and tell where\n"
    "  --appimage-offset            tell where the image begins\n";

static int trouble(const char *what) {
    fprintf(stderr, "AppImage: %s: %s\n", what, strerror(errno));
    return 127;
}

/* The image begins where the program ends, which its last table tells. 0 when it cannot be read. */
static size_t offset_of(const char *self) {
    Elf64_Ehdr head;
    int file = open(self, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    ssize_t got = read(file, &head, sizeof head);
    close(file);
    return got == sizeof head ? head.e_shoff + (size_t)head.e_shnum * head.e_shentsize : 0;
}

static bool joined(char *out, const char *folder, const char *name) {
    int length = snprintf(out, PATH_MAX, "%s/%s", folder, name);
    return length > 0 && length < PATH_MAX;
}

static bool file_written(sqfs *fs, sqfs_inode *inode, const char *path) {
    char block[65536];
    int out = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
    if (out < 0)
        return false;
    sqfs_off_t place = 0, size = sizeof block;
    bool good = true;
    while (good && (uint64_t)place < inode->xtra.reg.file_size) {
        size = sizeof block;
        good = sqfs_read_range(fs, inode, place, &size, block) == SQFS_OK && size > 0;
        good = good && write(out, block, (size_t)size) == (ssize_t)size;
        place += size;
    }
    return close(out) == 0 && good;
}

static bool link_written(sqfs *fs, sqfs_inode *inode, const char *path) {
    char target[PATH_MAX];
    size_t size = sizeof target;
    return sqfs_readlink(fs, inode, target, &size) == SQFS_OK && symlink(target, path) == 0;
}

static bool entry_written(sqfs *fs, sqfs_dir_entry *entry, const char *path) {
    sqfs_inode inode;
    if (sqfs_inode_get(fs, &inode, sqfs_dentry_inode(entry)) != SQFS_OK)
        return false;
    mode_t mode = sqfs_dentry_mode(entry);
    if (S_ISDIR(mode))
        return mkdir(path, 0755) == 0;
    return S_ISLNK(mode) ? link_written(fs, &inode, path) : file_written(fs, &inode, path);
}

static bool unpacked(sqfs *fs, const char *folder) {
    sqfs_traverse walk;
    sqfs_err error = sqfs_traverse_open(&walk, fs, sqfs_inode_root(fs));
    char path[PATH_MAX];
    bool good = error == SQFS_OK;
    while (good && sqfs_traverse_next(&walk, &error))
        if (!walk.dir_end)
            good = joined(path, folder, walk.path) && entry_written(fs, &walk.entry, path);
    sqfs_traverse_close(&walk);
    return good && error == SQFS_OK;
}

static int delete_one(const char *path, const struct stat *info, int type, struct FTW *place) {
    (void)info, (void)type, (void)place;
    return remove(path);
}

static void delete_all(const char *folder) {
    nftw(folder, delete_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* In a process of its own, away from the terminal: waits until the program is gone. */
static void leave_terminal(void) {
    setsid();
    int nowhere = open("/dev/null", O_RDWR);
    for (int stream = 0; stream < 3; stream++)
        dup2(nowhere, stream);
    if (chdir("/") != 0)
        _exit(1);
}

static void delete_when_gone(int program, const char *folder) {
    if (fork() != 0)
        return;
    leave_terminal();
    struct pollfd watched = {program, POLLIN, 0};
    while (poll(&watched, 1, -1) < 0 && errno == EINTR)
        ;
    delete_all(folder);
    _exit(0);
}

static void serve_until_gone(struct fuse_session *session, int program) {
    struct pollfd watched[] = {{fuse_session_fd(session), POLLIN, 0}, {program, POLLIN, 0}};
    struct fuse_buf request = {0};
    while (!fuse_session_exited(session)) {
        int ready = poll(watched, 2, -1);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready < 0 || watched[1].revents)
            break;
        int got = fuse_session_receive_buf(session, &request);
        if (got > 0)
            fuse_session_process_buf(session, &request);
        else if (got != -EINTR)
            break;
    }
    free(request.mem);
}

static struct fuse_lowlevel_ops ANSWERS = {
    .lookup = sqfs_ll_op_lookup,
    .forget = sqfs_ll_op_forget,
    .getattr = sqfs_ll_op_getattr,
    .opendir = sqfs_ll_op_opendir,
    .readdir = sqfs_ll_op_readdir,
    .releasedir = sqfs_ll_op_releasedir,
    .open = sqfs_ll_op_open,
    .read = sqfs_ll_op_read,
    .release = sqfs_ll_op_release,
    .readlink = sqfs_ll_op_readlink,
    .statfs = stfs_ll_op_statfs,
};

/* Mounts the image, which a process of its own serves until the program is gone. Says nothing when it cannot. */
static bool mounted(sqfs_ll *image, int program, const char *folder) {
    int told[2];
    if (access("/dev/fuse", R_OK | W_OK) != 0 || pipe2(told, O_CLOEXEC) != 0)
        return false;
    pid_t server = fork();
    if (server == 0) {
        leave_terminal();
        char *options[] = {"permitted", "-o", "ro,nodev,nosuid,subtype=squashfuse,fsname=permitted", NULL};
        struct fuse_args arguments = FUSE_ARGS_INIT(3, options);
        sqfs_ll_chan channel;
        if (sqfs_ll_init(image) != SQFS_OK ||
            sqfs_ll_mount(&channel, folder, &arguments, &ANSWERS, sizeof ANSWERS, image) != SQFS_OK)
            _exit(1);
        // so that what ends a session ends the mount, too
        fuse_set_signal_handlers(channel.session);
        if (write(told[1], "m", 1) == 1)
            serve_until_gone(channel.session, program);
        sqfs_ll_unmount(&channel, folder);
        rmdir(folder);
        _exit(0);
    }
    char answer;
    close(told[1]);
    bool good = server > 0 && read(told[0], &answer, 1) == 1;
    close(told[0]);
    if (!good && server > 0)
        waitpid(server, NULL, 0);
    return good;
}

static int run(const char *self, const char *folder, char **arguments) {
    char path[PATH_MAX], here[PATH_MAX];
    setenv("APPIMAGE", self, 1);
    setenv("APPDIR", folder, 1);
    setenv("ARGV0", arguments[0], 1);
    if (getcwd(here, sizeof here))
        setenv("OWD", here, 1);
    if (joined(path, folder, "AppRun"))
        execv(path, arguments);
    return trouble(path);
}

static bool is(const char *argument, const char *name) {
    return argument && strcmp(argument, name) == 0;
}

int main(int count, char **arguments) {
    char self[PATH_MAX] = "", folder[PATH_MAX];
    if (readlink("/proc/self/exe", self, sizeof self - 1) < 0)
        return trouble("/proc/self/exe");
    size_t offset = offset_of(self);
    const char *asked = count > 1 ? arguments[1] : "";
    if (is(asked, "--appimage-offset"))
        return printf("%zu\n", offset) < 0;
    if (is(asked, "--appimage-help"))
        return fputs(HELP, stdout) < 0;
    sqfs_ll *image = calloc(1, sizeof *image);
    if (!offset || !image || sqfs_open_image(&image->fs, self, offset) != SQFS_OK)
        return trouble(self);
    fcntl(image->fs.fd, F_SETFD, FD_CLOEXEC);
    if (is(asked, "--appimage-extract"))
        return mkdir("squashfs-root", 0755) == 0 && unpacked(&image->fs, "squashfs-root") ? 0 : trouble("squashfs-root");
    bool only_unpack = is(asked, "--appimage-extract-and-run");
    bool waits = is(asked, "--appimage-mount");
    if (only_unpack)
        arguments[1] = arguments[0], arguments++;
    only_unpack = only_unpack || getenv("APPIMAGE_EXTRACT_AND_RUN");

    const char *temporary = getenv("TMPDIR");
    int program = (int)syscall(SYS_pidfd_open, getpid(), 0);
    if (program < 0 || !joined(folder, temporary && *temporary ? temporary : "/tmp", ".mount_PermitXXXXXX") ||
        !mkdtemp(folder))
        return trouble("a folder for the image");
    fcntl(program, F_SETFD, FD_CLOEXEC);
    if (only_unpack || !mounted(image, program, folder)) {
        if (waits || !unpacked(&image->fs, folder)) {
            trouble(waits ? "the image cannot be mounted" : folder);
            delete_all(folder);
            return 127;
        }
        delete_when_gone(program, folder);
    }
    if (waits)
        return puts(folder) < 0 || fflush(stdout) != 0 || pause();
    return run(self, folder, arguments);
}
