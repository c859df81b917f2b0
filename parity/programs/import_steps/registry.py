import sys

module = sys.modules[__name__]
print("stored before it runs:", "all_models" not in vars(module))
del sys, module

all_models = {}


def register(model):
    return model
