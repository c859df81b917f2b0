"""multiprocessing cannot start a process either."""

import multiprocessing

if __name__ == "__main__":
    try:
        process = multiprocessing.Process(target=print, args=("child",))
        process.start()
        process.join()
        print("exit code", process.exitcode)
    except ImportError as error:
        print("ImportError:", error)
