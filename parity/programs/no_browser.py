"""Nothing opens a page but what the program registers."""

import webbrowser


class Printer(webbrowser.BaseBrowser):
    def open(self, url, new=0, autoraise=True):
        print("open", url, new)
        return True


webbrowser.register("printer", None, Printer("printer"), preferred=True)
print(webbrowser.open_new("https://example.org/"))
print(webbrowser.get("Printer").open_new_tab("https://example.org/"))
webbrowser.get("nowhere")
